import QtQuick
import Patio

// The button in its five kinds; `compact` is the inline size.
Pressable {
    id: root

    enum Kind { Primary, Azul, Secondary, Ghost, Danger }

    property int kind: PushButton.Secondary
    property string glyph: ""
    property string trailing: ""
    property bool compact: false
    property int tall: compact ? 32 : 36
    // In one line with a field, and as high.
    property bool beside: false
    property int side: kind === PushButton.Ghost ? 12 : 16
    property color ink: !enabled ? Theme.textMuted : kind === PushButton.Primary ? Theme.inkAccent : kind === PushButton.Azul ? Theme.inkAzul : kind === PushButton.Danger ? Theme.dangerText : kind === PushButton.Ghost ? Theme.textSoft : Theme.text
    readonly property bool outlined: kind === PushButton.Secondary || kind === PushButton.Danger
    readonly property color rest: kind === PushButton.Primary ? Theme.accent : kind === PushButton.Azul ? Theme.azul : kind === PushButton.Ghost ? "transparent" : Theme.surface
    readonly property color overFill: kind === PushButton.Primary ? Theme.accentHover : kind === PushButton.Azul ? Theme.azulHover : Theme.hover
    readonly property color under: kind === PushButton.Primary ? Theme.accentPressed : kind === PushButton.Azul ? Theme.azulHover : Theme.pressed

    implicitWidth: leftPadding + row.implicitWidth + rightPadding
    implicitHeight: beside ? Math.round(42 * Theme.textScale) : Math.round(tall * Math.max(1, 1 + (Theme.textScale - 1) / 2))
    leftPadding: glyph === "" ? side : 12
    rightPadding: trailing === "" ? side : 10

    background: Rectangle {
        radius: Theme.radiusControl
        color: !root.enabled ? (root.kind === PushButton.Ghost ? "transparent" : Theme.hover) : root.down ? root.under : root.over ? root.overFill : root.rest
        border.width: root.outlined ? 1 : 0
        border.color: !root.enabled ? Theme.border : root.kind === PushButton.Danger ? Theme.dangerText : Theme.borderStrong

        FocusRing {
            shown: root.ringed
        }
    }

    contentItem: Item {
        Row {
            id: row

            anchors.centerIn: parent
            spacing: root.compact ? 6 : 8

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.glyph !== ""
                name: root.glyph
                color: root.ink
                size: root.compact ? 16 : 20
                stroke: root.compact ? 1.7 : 1.6
            }

            Words {
                anchors.verticalCenter: parent.verticalCenter
                role: root.compact ? Words.MetaB : Words.LabelB
                text: root.text
                color: root.ink
            }

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.trailing !== ""
                name: root.trailing
                color: root.ink
                size: 16
                stroke: 1.6
            }
        }
    }
}
