import QtQuick
import QtQuick.Templates as T
import Patio

// Words that can be pressed: names, channels, "see all".
T.AbstractButton {
    id: root

    property int role: Words.MetaM
    property color ink: Theme.azulText

    implicitWidth: label.implicitWidth
    implicitHeight: label.implicitHeight
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Keys.onReturnPressed: event => event.modifiers ? event.accepted = false : click()
    Keys.onEnterPressed: click()
    Accessible.role: Accessible.Link
    Accessible.name: text

    background: FocusRing {
        shown: root.visualFocus
        around: 4
    }

    contentItem: Words {
        id: label

        role: root.role
        text: root.text
        color: root.ink
        font.underline: root.hovered
        elide: Text.ElideRight
    }

    HoverHandler {
        cursorShape: Qt.PointingHandCursor
    }
}
