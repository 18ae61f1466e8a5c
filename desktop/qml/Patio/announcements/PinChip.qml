import QtQuick
import Patio

// Whether an announcement is on top; pressed, it offers to change that.
Pressable {
    id: root

    required property bool pinned

    implicitWidth: row.implicitWidth + 24
    implicitHeight: Math.round(28 * Math.max(1, Theme.textScale * 0.95))
    Accessible.role: Accessible.ButtonMenu

    background: Rectangle {
        radius: height / 2
        color: root.pinned ? Theme.azulTint : root.down ? Theme.pressed : root.over ? Theme.hover : Theme.surface
        border.width: 1
        border.color: root.pinned ? (root.over || Theme.contrast ? Theme.azulTintBorder : Theme.azulTint) : Theme.border

        FocusRing {
            shown: root.ringed
            around: parent.height / 2
        }
    }

    contentItem: Item {
        Row {
            id: row

            anchors.centerIn: parent
            spacing: 5

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "pin"
                size: 16
                stroke: 1.6
                color: root.pinned ? Theme.inkAzulTint : Theme.textSoft
            }

            Words {
                anchors.verticalCenter: parent.verticalCenter
                role: root.pinned ? Words.MetaB : Words.MetaM
                text: root.text
                color: root.pinned ? Theme.inkAzulTint : Theme.textSoft
                Accessible.ignored: true
            }
        }
    }
}
