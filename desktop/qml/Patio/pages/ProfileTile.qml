import QtQuick
import Patio

// The tile of a value; in grey where nobody has thanked for it. Pressed, its thanks are shown.
Pressable {
    id: root

    required property string key
    required property string name
    required property string tile
    required selected
    required property string says

    implicitWidth: Math.round(104 * Theme.textScale)
    implicitHeight: 64 + 8 + label.height
    marks: true
    enabled: tile !== ""
    Accessible.name: says

    background: Item {
        Rectangle {
            width: 72
            height: 72
            x: -4
            y: -4
            radius: 14
            visible: root.selected
            color: "transparent"
            border.width: 2
            border.color: Theme.accent
        }

        FocusRing {
            anchors.fill: undefined
            x: -6
            y: -6
            width: 76
            height: 76
            shown: root.ringed
        }
    }

    contentItem: Item {
        Tile {
            size: 64
            tile: root.tile
        }

        Words {
            id: label

            y: 72
            width: root.width
            role: root.selected ? Words.MicroB : Words.Micro
            text: root.name
            color: root.enabled ? Theme.text : Theme.textMuted
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
}
