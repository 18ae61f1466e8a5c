import QtQuick
import Patio

// Whether an announcement is on top, and until when.
DropMenu {
    id: root

    required property bool pinned

    signal unpinned
    signal kept
    signal dayWanted

    wide: 240

    DropMenuItem {
        visible: root.pinned
        height: visible ? implicitHeight : 0
        glyph: "close"
        text: qsTr("Quitar de lo alto")
        onTriggered: root.unpinned()
    }

    DropMenuItem {
        glyph: "calendar"
        text: root.pinned ? qsTr("Cambiar fecha…") : qsTr("Fijar hasta un día…")
        onTriggered: root.dayWanted()
    }

    DropMenuItem {
        glyph: "pin"
        text: qsTr("Fijar hasta que lo quite")
        onTriggered: root.kept()
    }
}
