pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// What fills the window: the way in, or the patio.
FocusScope {
    id: root

    required property AppViewModel app

    anchors.fill: parent
    focus: true

    Binding {
        target: root.Window.window
        property: "title"
        value: root.app.sidebar ? root.app.sidebar.company + " · Patio" : "Patio"
    }

    Binding {
        target: Theme
        property: "scheme"
        value: root.app.theme
    }

    Binding {
        target: Theme
        property: "textScale"
        value: root.app.textScale
    }

    Binding {
        target: Theme
        property: "calm"
        value: root.app.still
    }

    // By its file: in a company the dozen files behind it are not even read.
    Loader {
        id: way

        readonly property bool wanted: !root.app.inCompany || root.app.entry.key.shown

        anchors.fill: parent
        focus: wanted
        onWantedChanged: wanted ? setSource("pages/EntryPage.qml", {
            "app": root.app
        }) : setSource("")
    }

    Loader {
        anchors.fill: parent
        focus: !way.wanted
        visible: focus
        active: root.app.inCompany

        sourceComponent: Frame {
            focus: true
            app: root.app
        }
    }
}
