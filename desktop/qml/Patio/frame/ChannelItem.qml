import QtQuick
import QtQuick.Templates as T
import Patio

// One channel of the sidebar.
T.AbstractButton {
    id: root

    required property string key
    required property string name
    required property bool locked
    required property int unread
    required property string says
    required property bool selected

    implicitHeight: Math.round(32 * Theme.textScale)
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Keys.onReturnPressed: event => event.modifiers ? event.accepted = false : click()
    Keys.onEnterPressed: click()
    text: name
    Accessible.role: Accessible.ListItem
    Accessible.name: says
    Accessible.selected: selected

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
            x: 12
            anchors.verticalCenter: parent.verticalCenter
            name: root.locked ? "lock" : "hash"
            size: 16
            stroke: 1.7
            color: root.selected ? Theme.accentText : Theme.textSoft
        }

        Words {
            x: 40
            anchors.verticalCenter: parent.verticalCenter
            width: root.width - x - 44
            role: root.unread > 0 || root.selected ? Words.LabelB : Words.Label
            text: root.name
            color: root.unread > 0 || root.selected ? Theme.text : Theme.textSoft
            elide: Text.ElideRight
            Accessible.ignored: true
        }

        Badge {
            x: root.width - width - 10
            anchors.verticalCenter: parent.verticalCenter
            quiet: true
            count: root.unread
        }
    }
}
