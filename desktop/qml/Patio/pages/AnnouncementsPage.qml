pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// Anuncios: what the company wants everybody to know, and whether they do.
FocusScope {
    id: root

    required property AppViewModel app
    required property AnnouncementsViewModel model
    required property int columnX
    required property int columnWidth

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Anuncios")

    MasterDetail {
        anchors.fill: parent
        focus: true
        title: qsTr("Anuncios")
        listWidth: 348
        opened: root.model.opened
        onBack: root.model.back()

        list: AnnouncementList {
            anchors.fill: parent
            focus: true
            model: root.model
        }

        AnnouncementPane {
            anchors.fill: parent
            focus: true
            model: root.model
            feed: root.app.feed
        }
    }

    // Read when the first one is written.
    Loader {
        readonly property bool wanted: root.model.writing.opened

        onWantedChanged: wanted ? setSource("../announcements/AnnouncementDialog.qml", {
            "writing": root.model.writing,
            "face": root.app.feed.meFace,
            "author": root.app.sidebar.meName
        }) : setSource("")
    }

    Toast {
        x: 16
        y: root.height - height - 16
        text: root.model.kept === "" ? "" : qsTr("Acuses guardados en %1").arg(root.model.kept)
        onGone: root.model.forgetKept()
    }
}
