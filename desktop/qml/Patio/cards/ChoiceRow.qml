import QtQuick
import QtQuick.Controls.Basic
import Patio

// One option of a poll: a mark before one has voted, then a bar with its count.
Pressable {
    id: root

    required property string says
    required property real share
    required property string count
    required property string names
    required property bool mine
    required property bool shown
    required property bool several
    // Before one has voted there is a mark to press.
    readonly property bool marked: !shown && !mine

    implicitHeight: Math.max(Math.round(44 * Theme.textScale), label.height + 20)
    marks: true
    selected: mine
    Accessible.role: several ? Accessible.CheckBox : Accessible.RadioButton
    Accessible.name: says
    Accessible.description: names

    background: Rectangle {
        radius: Theme.radiusControl
        color: root.mine ? Theme.accentTint : root.enabled && root.down ? Theme.pressed : root.enabled && root.over ? Theme.hover : Theme.inset
        border.width: root.mine ? 2 : 0
        border.color: Theme.accentText

        Rectangle {
            x: root.mine ? 2 : 0
            y: x
            width: Math.round((parent.width - 2 * x) * Math.min(1, root.share))
            height: parent.height - 2 * y
            visible: root.shown && width > 0
            radius: Theme.radiusControl - x
            color: root.mine ? Theme.accentTint2 : Theme.pressed
            border.width: Theme.contrast ? 1 : 0
            border.color: Theme.borderStrong
        }

        FocusRing {
            shown: root.ringed
        }
    }

    contentItem: Item {
        Rectangle {
            x: 14
            anchors.verticalCenter: parent.verticalCenter
            width: 20
            height: 20
            visible: root.marked
            radius: root.several ? 6 : 10
            color: Theme.surface
            border.width: root.several ? 1 : 2
            border.color: root.enabled ? Theme.borderStrong : Theme.border
        }

        Words {
            id: label

            x: root.marked ? 46 : 14
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, parent.width - x - (root.mine ? own.width + 20 : 0) - figure.width - 14)
            role: root.mine ? Words.LabelB : Words.Label
            text: root.text
            color: root.mine ? Theme.inkAccentTint : Theme.text
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }

        Row {
            id: own

            x: label.x + label.width + 12
            anchors.verticalCenter: parent.verticalCenter
            visible: root.mine
            spacing: 5

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "check"
                size: 16
                stroke: 1.7
                color: Theme.inkAccentTint
            }

            Words {
                anchors.verticalCenter: parent.verticalCenter
                role: Words.Meta
                text: qsTr("Tu voto")
                color: Theme.inkAccentTint
                Accessible.ignored: true
            }
        }

        // Who it was is told at the end of the row: elsewhere it would cover the row above.
        Item {
            id: figure

            x: parent.width - width
            width: Math.max(44, number.width + 28)
            height: parent.height
            ToolTip.text: root.names
            ToolTip.visible: overCount.hovered && root.names !== ""
            ToolTip.delay: 400

            HoverHandler {
                id: overCount
            }

            Words {
                id: number

                x: parent.width - width - 14
                anchors.verticalCenter: parent.verticalCenter
                role: Words.MetaM
                text: root.count
                color: root.mine ? Theme.inkAccentTint : Theme.text
                font.features: {
                    "tnum": 1
                }
                Accessible.ignored: true
            }
        }
    }
}
