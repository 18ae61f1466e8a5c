import QtQuick
import Patio
import Patio.ViewModels

// Novedades: whether something is new to me, and the list of it.
IconButton {
    id: root

    required property NoticesViewModel notices
    required property bool folded
    readonly property bool open: list.current !== null
    readonly property int asked: notices.listAsked

    glyph: "bell"
    text: notices.says
    Accessible.role: Accessible.ButtonMenu
    onClicked: list.press()
    onAskedChanged: if (!open)
        list.press()

    Rectangle {
        x: 21
        y: 5
        width: 10
        height: 10
        radius: 5
        visible: root.notices.unread > 0
        // A rim of the ground's colour sets it off from the drawing.
        color: root.folded ? Theme.canvas : Theme.sidebar

        Rectangle {
            anchors.fill: parent
            anchors.margins: 1
            radius: width / 2
            color: Theme.accent
        }
    }

    OnDemand {
        id: list

        button: root
        file: "../frame/NoticesPopover.qml"
        model: root.notices
    }

    Shortcut {
        sequence: "Ctrl+Shift+N"
        onActivated: list.press()
    }
}
