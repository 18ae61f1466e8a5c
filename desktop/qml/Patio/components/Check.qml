import QtQuick
import Patio

// A box to tick, with its words; the whole row is the button. A click asks whoever owns
// `selected`.
Pressable {
    id: root

    property string line: ""
    property bool wrong: false

    marks: true
    implicitWidth: 360
    implicitHeight: Math.max(44, words.implicitHeight + 12)
    Accessible.role: Accessible.CheckBox
    Accessible.description: line

    background: FocusRing {
        shown: root.ringed
        anchors.margins: 0
        anchors.leftMargin: -8
        anchors.rightMargin: -8
    }

    contentItem: Item {
        Rectangle {
            y: words.y + Math.round((20 * Theme.textScale - height) / 2)
            width: 20
            height: 20
            radius: 6
            color: !root.enabled ? Theme.hover : root.selected ? (root.down ? Theme.accentPressed : root.over ? Theme.accentHover : Theme.accent) : root.down ? Theme.pressed : root.over ? Theme.hover : Theme.surface
            border.width: root.wrong ? 2 : root.enabled && root.selected ? 0 : 1
            border.color: root.wrong ? Theme.dangerText : root.enabled ? Theme.borderStrong : Theme.border

            Icon {
                anchors.centerIn: parent
                visible: root.selected
                name: "check"
                size: 16
                stroke: 2
                color: root.enabled ? Theme.inkAccent : Theme.textMuted
            }
        }

        ChoiceWords {
            id: words

            x: 34
            anchors.verticalCenter: parent.verticalCenter
            width: root.width - x
            text: root.text
            line: root.line
            wrong: root.wrong
        }
    }
}
