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
    onClicked: {
        const menu = choices.createObject(root) as DropMenu;
        menu.popup(root, root.width - menu.width, root.height + 4);
    }

    Component {
        id: choices

        DropMenu {
            onClosed: destroy()

            DropMenuItem {
                glyph: "copy"
                text: qsTr("Copiar texto")
                onTriggered: root.feed.copyText(root.key)
            }
        }
    }
}
