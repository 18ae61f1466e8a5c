import QtQuick
import Patio

// One of several choices under each other, with its words; the whole row is the button.
Pressable {
    id: root

    property string line: ""

    marks: true
    implicitWidth: 360
    implicitHeight: Math.max(44, words.implicitHeight + 12)
    Accessible.role: Accessible.RadioButton
    Accessible.description: line

    background: FocusRing {
        shown: root.ringed
        anchors.margins: 0
        anchors.leftMargin: -8
        anchors.rightMargin: -8
    }

    contentItem: Item {
        Rectangle {
            readonly property color ring: root.down ? Theme.accentPressed : root.over ? Theme.accentHover : Theme.accent

            y: words.y + Math.round((20 * Theme.textScale - height) / 2)
            width: 20
            height: 20
            radius: 10
            color: !root.enabled ? Theme.hover : root.selected ? Theme.inkAccent : root.down ? Theme.pressed : root.over ? Theme.hover : Theme.surface
            border.width: root.selected ? 6 : 2
            border.color: !root.enabled ? (root.selected ? Theme.textMuted : Theme.border) : root.selected ? ring : Theme.borderStrong
        }

        ChoiceWords {
            id: words

            x: 34
            anchors.verticalCenter: parent.verticalCenter
            width: root.width - x
            text: root.text
            line: root.line
        }
    }
}
