import QtQuick
import QtQuick.Controls.Basic
import Patio

// A reaction, with its name where there is a `label`, and how many gave it; outlined when I am
// among them.
Pressable {
    id: root

    required property string glyph
    required property int count
    required property bool mine
    required property string names
    property string label: ""
    property color ground: Theme.inset

    marks: true
    selected: mine
    implicitWidth: row.implicitWidth + 20
    implicitHeight: Theme.pill
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.CheckBox
    ToolTip.text: names
    ToolTip.visible: hovered && names !== ""
    ToolTip.delay: 400

    background: Rectangle {
        radius: height / 2
        color: root.mine ? Theme.accentTint : root.down ? Theme.pressed : root.over ? Theme.hover : root.ground
        border.width: root.mine ? 1 : 0
        border.color: Theme.accentText

        FocusRing {
            shown: root.ringed
            around: parent.height / 2
        }
    }

    contentItem: Item {
        Row {
            id: row

            anchors.centerIn: parent
            spacing: 6

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: root.glyph
                size: 18
                color: root.mine ? Theme.inkAccentTint : Theme.textSoft
            }

            Words {
                anchors.verticalCenter: parent.verticalCenter
                visible: text !== ""
                role: Words.MetaB
                text: root.label
                color: root.mine ? Theme.inkAccentTint : Theme.textSoft
                Accessible.ignored: true
            }

            Words {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.label === "" || root.count > 0
                role: Words.MetaB
                text: String(root.count)
                color: root.mine ? Theme.inkAccentTint : Theme.textSoft
                Accessible.ignored: true
            }
        }
    }
}
