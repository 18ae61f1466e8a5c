import QtQuick
import Patio

// One of several ways: a card to press, with a picture, a title and a line.
Pressable {
    id: root

    required property string glyph
    required property string line

    implicitHeight: Math.max(Math.round(64 * Theme.textScale), words.implicitHeight + 24)
    Accessible.description: line

    background: Rectangle {
        radius: Theme.radiusBlock
        color: root.down ? Theme.pressed : root.over ? Theme.hover : Theme.surface
        border.width: 1
        border.color: Theme.border

        FocusRing {
            shown: root.ringed
        }
    }

    contentItem: Item {
        Icon {
            x: 18
            anchors.verticalCenter: parent.verticalCenter
            name: root.glyph
        }

        Column {
            id: words

            x: 54
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - x - 52

            Words {
                width: parent.width
                role: Words.H
                text: root.text
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }

            Words {
                width: parent.width
                role: Words.Meta
                text: root.line
                color: Theme.textSoft
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
        }

        Icon {
            anchors.right: parent.right
            anchors.rightMargin: 18
            anchors.verticalCenter: parent.verticalCenter
            name: "chev-right"
            size: 16
        }
    }
}
