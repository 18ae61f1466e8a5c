import QtQuick
import Patio
import Patio.ViewModels

// «Más acciones» of an announcement.
DropMenu {
    id: root

    required property AnnouncementsViewModel model
    required property FeedViewModel feed
    readonly property string key: model.letter.key

    signal urgent
    signal table
    signal printed

    wide: 300
    Component.onCompleted: {
        rows.lookUp();
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
        onTriggered: root.model.copyText()
    }

    DropMenuItem {
        glyph: "link"
        text: qsTr("Copiar enlace interno")
        onTriggered: root.feed.navigation.copyLink(root.key)
    }

    DropMenuItem {
        visible: root.model.letter.judged && root.model.letter.needsAck
        height: visible ? implicitHeight : 0
        glyph: "download"
        text: qsTr("Guardar los acuses en PDF…")
        onTriggered: root.printed()
    }

    DropMenuItem {
        visible: root.model.letter.judged && root.model.letter.needsAck
        height: visible ? implicitHeight : 0
        glyph: "download"
        text: qsTr("Guardar los acuses en CSV…")
        onTriggered: root.table()
    }

    DropMenuItem {
        visible: root.model.letter.mayUrge
        height: visible ? implicitHeight : 0
        glyph: "warning"
        text: qsTr("No puede esperar…")
        onTriggered: root.urgent()
    }
}
