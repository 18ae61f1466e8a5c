import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Templates as T
import Patio

// A reaction and how many gave it; outlined when I am among them.
T.AbstractButton {
    id: root

    required property string glyph
    required property int count
    required property bool mine
    required property string names
    property color ground: Theme.inset

    implicitWidth: row.implicitWidth + 20
    implicitHeight: Math.round(30 * Math.max(1, Theme.textScale * 0.95))
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Keys.onReturnPressed: event => event.modifiers ? event.accepted = false : click()
    Keys.onEnterPressed: click()
    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: mine
    Accessible.name: text
    ToolTip.text: names
    ToolTip.visible: hovered && names !== ""
    ToolTip.delay: 400

    background: Rectangle {
        radius: height / 2
        color: root.mine ? Theme.accentTint : root.down ? Theme.pressed : root.hovered ? Theme.hover : root.ground
        border.width: root.mine ? 1 : 0
        border.color: Theme.accentText

        FocusRing {
            shown: root.visualFocus
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
                role: Words.MetaB
                text: String(root.count)
                color: root.mine ? Theme.inkAccentTint : Theme.textSoft
                Accessible.ignored: true
            }
        }
    }
}
