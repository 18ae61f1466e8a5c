import QtQuick
import Patio

// On or off, at once. The whole row is the button: the words at the left, the switch at the
// right. It does not change itself: a click asks whoever owns `selected`.
Pressable {
    id: root

    property string line: ""

    marks: true
    implicitWidth: text === "" ? track.width : 360
    implicitHeight: Math.max(44, words.implicitHeight + 12)
    Accessible.role: Accessible.Switch
    Accessible.description: line

    background: FocusRing {
        shown: root.ringed
        anchors.margins: 0
        anchors.leftMargin: -8
        anchors.rightMargin: -8
    }

    contentItem: Item {
        ChoiceWords {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            width: root.width - track.width - 16
            text: root.text
            line: root.line
        }

        Rectangle {
            id: track

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            width: 44
            height: 26
            radius: 13
            color: !root.enabled ? Theme.hover : root.selected ? (root.down ? Theme.accentPressed : root.over ? Theme.accentHover : Theme.accent) : root.down ? Theme.pressed : root.over ? Theme.hover : Theme.surface
            border.width: root.enabled && root.selected ? 0 : 1
            border.color: root.enabled ? Theme.borderStrong : Theme.border

            Rectangle {
                x: root.selected ? parent.width - width - 3 : 3
                anchors.verticalCenter: parent.verticalCenter
                width: 20
                height: 20
                radius: 10
                color: !root.enabled ? Theme.textMuted : root.selected ? Theme.inkAccent : root.over ? Theme.textSoft : Theme.borderStrong

                Behavior on x {
                    NumberAnimation {
                        duration: Theme.hoverMs
                    }
                }
            }
        }
    }
}
