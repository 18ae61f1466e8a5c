pragma ComponentBehavior: Bound

import QtQuick
import Patio

// The names of a table's columns, each at its place (`starts`, in pixels), over a hairline.
Item {
    id: root

    required property list<string> names
    required property list<real> starts

    implicitWidth: 560
    implicitHeight: Math.round(44 * Theme.textScale)
    Accessible.role: Accessible.Row
    Accessible.name: names.join(", ")

    Repeater {
        model: root.names.length

        Words {
            required property int index

            x: root.starts[index] ?? 0
            anchors.verticalCenter: parent.verticalCenter
            width: (root.starts[index + 1] ?? root.width) - x - 12
            role: Words.MetaB
            text: root.names[index] ?? ""
            color: Theme.textSoft
            elide: Text.ElideRight
            Accessible.role: Accessible.ColumnHeader
            Accessible.name: text
        }
    }

    Hairline {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
