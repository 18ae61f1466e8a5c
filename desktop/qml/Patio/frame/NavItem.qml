import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Templates as T
import Patio

// A page in the sidebar; folded, only its drawing with the count at its corner.
T.AbstractButton {
    id: root

    required property string glyph
    required property bool selected
    required property bool folded
    property int count: 0
    property string says: text

    implicitHeight: folded ? 38 : Math.round(38 * Math.max(1, Theme.textScale * 0.95))
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Keys.onReturnPressed: event => event.modifiers ? event.accepted = false : click()
    Keys.onEnterPressed: click()
    Accessible.role: Accessible.PageTab
    Accessible.name: says
    Accessible.selected: selected
    ToolTip.text: text
    ToolTip.visible: folded && hovered
    ToolTip.delay: 400

    background: Rectangle {
        radius: Theme.radiusControl
        color: root.selected ? Theme.surface : root.down ? Theme.pressed : root.hovered ? Theme.hover : "transparent"
        border.width: root.selected ? 1 : 0
        border.color: Theme.border

        FocusRing {
            shown: root.visualFocus
            inside: true
        }
    }

    contentItem: Item {
        Icon {
            x: root.folded ? (root.width - width) / 2 : 10
            anchors.verticalCenter: parent.verticalCenter
            name: root.glyph
            stroke: root.selected ? 1.8 : 1.5
            color: root.selected ? Theme.accentText : Theme.textSoft
        }

        Words {
            x: 40
            anchors.verticalCenter: parent.verticalCenter
            width: root.width - x - (root.count > 0 ? 44 : 10)
            visible: !root.folded
            role: root.selected ? Words.LabelB : Words.Label
            text: root.text
            color: root.selected ? Theme.text : Theme.textSoft
            elide: Text.ElideRight
            Accessible.ignored: true
        }

        Badge {
            x: root.folded ? root.width / 2 + 3 : root.width - width - 10
            y: root.folded ? 3 : (root.height - height) / 2
            small: root.folded
            count: root.count
        }
    }
}
