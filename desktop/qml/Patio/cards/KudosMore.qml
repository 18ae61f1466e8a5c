import QtQuick
import Patio
import Patio.ViewModels

// «Más acciones» of a kudos. What is behind it is read when it is first pressed.
IconButton {
    id: root

    required property FeedViewModel feed
    required property string key

    glyph: "more"
    text: qsTr("Más acciones")
    Accessible.role: Accessible.ButtonMenu
    onClicked: {
        const open = behind.menu !== null && !behind.menu.over;
        behind.setSource("");
        if (!open)
            behind.setSource("KudosMenu.qml", {
                "feed": feed,
                "thanks": feed.navigation.modelOf("kudos"),
                "key": key,
                "button": root
            });
    }

    // It stays until the next press: what its rows open is still opening when it closes.
    Loader {
        id: behind

        readonly property KudosMenu menu: item as KudosMenu
    }
}
