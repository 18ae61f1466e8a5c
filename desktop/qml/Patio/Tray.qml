pragma ComponentBehavior: Bound

import Qt.labs.platform as Platform

Platform.SystemTrayIcon {
    id: root

    required property url logo
    required property url dotted
    property int unread: 0

    signal openAsked()
    signal leaveAsked()
    signal told(string title, string line)

    icon.source: root.unread > 0 ? root.dotted : root.logo
    tooltip: root.unread > 0 ? qsTr("Patio, %1 sin leer").arg(root.unread) : qsTr("Patio")
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
    onTold: (title, line) => root.showMessage(title, line)
    onActivated: reason => {
        if (reason === Platform.SystemTrayIcon.Trigger || reason === Platform.SystemTrayIcon.DoubleClick)
            root.openAsked();
    }
}
