pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// The company's values as tiles, one of which may be chosen.
Row {
    id: root

    required property ComposerViewModel composer
    readonly property int across: Math.max(1, values.count)

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("¿Qué valor ha demostrado?")

    Repeater {
        id: values

        model: root.composer.values

        ValueTile {
            required property int index

            width: Math.min(Math.round(112 * Theme.textScale), root.width / root.across)
            checked: root.composer.value === key
            onClicked: root.composer.chooseValue(key)
            KeyNavigation.right: values.count > 1 ? values.itemAt((index + 1) % values.count) : null
            KeyNavigation.left: values.count > 1 ? values.itemAt((index - 1 + values.count) % values.count) : null
        }
    }
}
