import QtQuick
import QtQuick.Templates as T
import Patio

// One kind of thing to write.
T.AbstractButton {
    id: root

    required property string glyph
    required property bool selected

    implicitWidth: row.implicitWidth + 24
    implicitHeight: Math.round(34 * Theme.textScale)
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Keys.onReturnPressed: event => event.modifiers ? event.accepted = false : click()
    Keys.onEnterPressed: click()
    Accessible.role: Accessible.PageTab
    Accessible.name: text
    Accessible.selected: selected

    background: Rectangle {
        radius: Theme.radiusControl
        color: root.selected ? Theme.accentTint : root.down ? Theme.pressed : root.hovered ? Theme.hover : "transparent"
        border.width: root.selected && Theme.contrast ? 1 : 0
        border.color: Theme.borderStrong

        FocusRing {
            shown: root.visualFocus
        }
    }

    contentItem: Item {
        Row {
            id: row

            anchors.centerIn: parent
            spacing: 7

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: root.glyph
                size: 16
                stroke: 1.7
                color: root.selected ? Theme.inkAccentTint : Theme.textSoft
            }

            Words {
                anchors.verticalCenter: parent.verticalCenter
                role: root.selected ? Words.MetaB : Words.MetaM
                text: root.text
                color: root.selected ? Theme.inkAccentTint : Theme.textSoft
                Accessible.ignored: true
            }
        }
    }
}
