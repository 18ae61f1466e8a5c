pragma ComponentBehavior: Bound

import Qt.labs.platform as Platform

Platform.SystemTrayIcon {
    id: root

    required property url logo

    signal openAsked()
    signal leaveAsked()

    icon.source: root.logo
    tooltip: qsTr("Patio")
    menu: Platform.Menu {
        Platform.MenuItem {
            text: qsTr("Abrir Patio")
            onTriggered: root.openAsked()
        }
        Platform.MenuItem {
            text: qsTr("Salir")
            onTriggered: root.leaveAsked()
        }
    }
    onActivated: reason => {
        if (reason === Platform.SystemTrayIcon.Trigger || reason === Platform.SystemTrayIcon.DoubleClick)
            root.openAsked();
    }
}
