import QtQuick
import QtQuick.Controls.Basic
import Patio

// A button that is only a drawing; its text is the tooltip and the accessible name.
Pressable {
    id: root

    required property string glyph
    property int box: 36
    property int size: 20
    property color ink: Theme.textSoft

    implicitWidth: box
    implicitHeight: box
    ToolTip.text: text
    ToolTip.visible: hovered && text !== ""
    ToolTip.delay: 600

    background: Rectangle {
        radius: Theme.radiusControl
        color: root.down ? Theme.pressed : root.over ? Theme.hover : "transparent"

        FocusRing {
            shown: root.ringed
            inside: true
        }
    }

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: root.glyph
            size: root.size
            color: !root.enabled ? Theme.textMuted : root.over ? Theme.text : root.ink
        }
    }
}
