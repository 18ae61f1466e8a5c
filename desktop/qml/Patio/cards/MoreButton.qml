pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// «Más acciones» of a card.
IconButton {
    id: root

    required property FeedViewModel feed
    required property string key

    glyph: "more"
    text: qsTr("Más acciones")
    Accessible.role: Accessible.ButtonMenu
    onClicked: choices.press()

    OnDemand {
        id: choices

        button: root

        DropMenu {
            x: root.width - width
            y: root.height + 4

            DropMenuItem {
                glyph: "copy"
                text: qsTr("Copiar texto")
                onTriggered: root.feed.copyText(root.key)
            }
        }
    }
}
