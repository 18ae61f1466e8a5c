import QtQuick
import Patio
import Patio.ViewModels

// What can be done with a comment.
DropMenu {
    id: root

    required property FeedViewModel feed
    required property string key

    wide: 260
    Component.onCompleted: {
        rows.lookUp();
        rows.addEdit();
        rows.addLast();
    }

    readonly property HandlingItems rows: HandlingItems {
        menu: root
        handling: root.feed.acts.handling
        navigation: root.feed.navigation
        key: root.key
    }

    DropMenuItem {
        glyph: "copy"
        text: qsTr("Copiar texto")
        onTriggered: root.feed.acts.handling.copyText()
    }

    DropMenuItem {
        glyph: "link"
        text: qsTr("Copiar enlace interno")
        onTriggered: root.feed.navigation.copyLink(root.key)
    }
}
