import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Templates as T
import Patio

// A button that is only a drawing; its text is the tooltip and the accessible name.
T.AbstractButton {
    id: root

    required property string glyph
    property int box: 36
    property int size: 20
    property color ink: Theme.textSoft

    implicitWidth: box
    implicitHeight: box
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Keys.onReturnPressed: event => event.modifiers ? event.accepted = false : click()
    Keys.onEnterPressed: click()
    Accessible.role: Accessible.Button
    Accessible.name: text
    ToolTip.text: text
    ToolTip.visible: hovered && text !== ""
    ToolTip.delay: 600

    background: Rectangle {
        radius: Theme.radiusControl
        color: root.down ? Theme.pressed : root.hovered ? Theme.hover : "transparent"

        FocusRing {
            shown: root.visualFocus
            inside: true
        }
    }

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: root.glyph
            size: root.size
            color: root.hovered ? Theme.text : root.ink
        }
    }
}
