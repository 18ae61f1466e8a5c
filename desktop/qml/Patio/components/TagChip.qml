import QtQuick
import Patio

// A word to press: what somebody may be asked about, a label, a team. Where it `filters` what is
// shown, it is `selected` or not.
Pressable {
    id: root

    property bool filters: false
    property string glyph: ""
    readonly property color ink: !enabled ? Theme.textMuted : selected ? Theme.inkAccentTint : Theme.text

    marks: filters
    implicitWidth: words.x + words.implicitWidth + 22
    implicitHeight: Math.round(32 * Math.max(1, Theme.textScale * 0.95))
    Accessible.role: filters ? Accessible.CheckBox : Accessible.Button

    background: Rectangle {
        radius: height / 2
        color: !root.enabled ? Theme.hover : root.selected ? (root.over ? Theme.accentTint2 : Theme.accentTint) : root.down ? Theme.pressed : root.over ? Theme.hover : Theme.surface
        border.width: 1
        border.color: root.selected && root.enabled ? Theme.accentText : Theme.border

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
                visible: root.glyph !== ""
                name: root.glyph
                size: 16
                stroke: 1.6
                color: root.ink
            }

            Words {
                id: words

                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, root.width - 22 - x)
                role: root.selected ? Words.MetaB : Words.MetaM
                text: root.text
                color: root.ink
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
    }
}
