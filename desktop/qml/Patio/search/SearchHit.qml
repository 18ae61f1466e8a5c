import QtQuick
import Patio

// One thing that was found: what it is, what it says around the words, whose and when.
Pressable {
    id: root

    required property int index
    required property string face
    required property string drawing
    required property string heading
    required property string excerpt
    required property string line
    required property string says
    readonly property bool current: ListView.isCurrentItem

    width: ListView.view ? ListView.view.width - 12 : 600
    implicitHeight: Math.max(Math.round(56 * Theme.textScale), words.height + 18)
    focusPolicy: Qt.NoFocus
    text: says
    Accessible.role: Accessible.ListItem
    Accessible.selectable: true
    Accessible.selected: current

    background: Rectangle {
        radius: Theme.radiusControl
        color: root.down ? Theme.pressed : root.current || root.over ? Theme.hover : "transparent"
    }

    contentItem: Item {
        Avatar {
            x: 12
            anchors.verticalCenter: parent.verticalCenter
            visible: root.face !== ""
            size: 36
            face: root.face
        }

        Rectangle {
            x: 12
            anchors.verticalCenter: parent.verticalCenter
            width: 36
            height: 36
            radius: Theme.radiusControl
            visible: root.face === ""
            color: Theme.inset

            Icon {
                anchors.centerIn: parent
                name: root.drawing
                size: 18
            }
        }

        Column {
            id: words

            x: 60
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - x - 14

            MarkedWords {
                width: parent.width
                visible: root.heading !== ""
                role: Words.Label
                marked: root.heading
                ink: Theme.accentText
                elide: Text.ElideRight
                maximumLineCount: 1
                Accessible.ignored: true
            }

            MarkedWords {
                width: parent.width
                visible: root.excerpt !== ""
                role: Words.Small
                marked: root.excerpt
                ink: Theme.accentText
                color: root.heading === "" ? Theme.text : Theme.textSoft
                wrapMode: Text.Wrap
                maximumLineCount: 2
                elide: Text.ElideRight
                Accessible.ignored: true
            }

            Words {
                width: parent.width
                visible: text !== ""
                role: Words.Meta
                text: root.line
                color: root.current || root.over ? Theme.textSoft : Theme.textMuted
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
    }
}
