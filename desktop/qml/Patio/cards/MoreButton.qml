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
    onClicked: menu.popup(root, root.width - menu.width, root.height + 4)

    DropMenu {
        id: menu

        DropMenuItem {
            glyph: "copy"
            text: qsTr("Copiar texto")
            onTriggered: root.feed.copyText(root.key)
        }
    }
}
