import QtQuick
import Patio

// Words that can be pressed: names, channels, "see all".
Pressable {
    id: root

    property int role: Words.MetaM
    property color ink: Theme.azulText

    implicitWidth: label.implicitWidth
    implicitHeight: label.implicitHeight
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Link

    background: FocusRing {
        shown: root.ringed
        around: 4
    }

    contentItem: Words {
        id: label

        role: root.role
        text: root.text
        color: root.enabled ? root.ink : Theme.textMuted
        font.underline: root.over
        elide: Text.ElideRight
    }

    HoverHandler {
        cursorShape: Qt.PointingHandCursor
    }
}
