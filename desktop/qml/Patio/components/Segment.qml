import QtQuick
import Patio

// One of the choices of a Segmented.
Pressable {
    id: root

    marks: true
    implicitWidth: Math.ceil(taken.width) + 24
    implicitHeight: Math.round(30 * Theme.textScale)
    Accessible.role: Accessible.RadioButton

    // As wide as when it is taken: the others must not move.
    TextMetrics {
        id: taken

        font.family: Theme.family
        font.pixelSize: label.font.pixelSize
        font.weight: Font.DemiBold
        text: root.text
    }

    background: Rectangle {
        radius: 8
        color: root.selected ? (root.enabled ? Theme.surface : Theme.border) : root.down ? Theme.border : root.over ? Theme.pressed : "transparent"
        border.width: root.selected && Theme.contrast ? 1 : 0
        border.color: Theme.borderStrong

        FocusRing {
            shown: root.ringed
            inside: true
            around: 8
        }
    }

    contentItem: Item {
        Words {
            id: label

            anchors.centerIn: parent
            width: Math.min(implicitWidth, root.width - 12)
            role: root.selected ? Words.MetaB : Words.MetaM
            text: root.text
            color: !root.enabled ? Theme.textMuted : root.selected ? Theme.text : Theme.textSoft
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
}
