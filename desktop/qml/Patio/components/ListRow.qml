import QtQuick
import Patio

// A row of a list: a picture, two lines, and something at the right or below. In a RowList it
// tells the list that it is chosen.
Pressable {
    id: root

    required property int index
    required property string title
    property string line: ""
    property string says: line === "" ? title : title + ", " + line
    property string face: ""
    property string glyph: ""
    property bool here: false
    property int tall: 60
    property string trailing: ""
    property string trailingGlyph: ""
    property int count: 0
    // A drawing in a circle, as large as a face.
    property bool round: false
    property alias below: below.data
    readonly property RowList list: ListView.view as RowList
    readonly property int lead: face !== "" || round ? 66 : glyph !== "" ? 46 : 14

    selected: ListView.isCurrentItem
    implicitWidth: ListView.view ? ListView.view.width : 300
    implicitHeight: Math.round(tall * Theme.textScale)
    activeFocusOnTab: !list || activeFocus || selected || (list.currentIndex < 0 && index === 0)
    text: title
    Accessible.role: Accessible.ListItem
    Accessible.name: says
    Accessible.selectable: true
    Accessible.selected: selected
    onClicked: list?.chosen(index)

    background: Rectangle {
        radius: Theme.radiusControl
        color: root.selected ? Theme.surface : root.down ? Theme.hover : root.over ? Theme.inset : "transparent"
        border.width: root.selected ? 1 : 0
        border.color: Theme.border

        FocusRing {
            shown: root.ringed
            inside: true
        }
    }

    contentItem: Item {
        Avatar {
            x: 12
            anchors.verticalCenter: parent.verticalCenter
            visible: root.face !== ""
            size: 40
            face: root.face
            here: root.here
            ground: root.selected ? Theme.surface : root.over ? Theme.inset : Theme.canvas
        }

        Rectangle {
            x: 12
            anchors.verticalCenter: parent.verticalCenter
            width: 40
            height: 40
            radius: 20
            visible: root.round && root.face === ""
            color: Theme.hover
        }

        Icon {
            x: root.round ? 22 : 14
            anchors.verticalCenter: parent.verticalCenter
            visible: root.face === "" && root.glyph !== ""
            name: root.glyph
            color: root.selected ? Theme.accentText : Theme.textSoft
        }

        Column {
            id: lines

            x: root.lead
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - x - (end.width > 0 ? end.width + 24 : 14)

            Words {
                width: parent.width
                role: Words.H
                font.weight: root.selected || root.count > 0 ? Font.DemiBold : Font.Medium
                text: root.title
                elide: Text.ElideRight
                Accessible.ignored: true
            }

            Words {
                width: parent.width
                visible: text !== ""
                role: Words.Meta
                text: root.line
                color: Theme.textMuted
                elide: Text.ElideRight
                Accessible.ignored: true
            }

            Column {
                id: below

                width: parent.width
                topPadding: children.length > 0 ? 6 : 0
            }
        }

        Row {
            id: end

            x: parent.width - width - 14
            // Beside the title where there is more than two lines.
            y: below.children.length > 0 ? lines.y + 2 : (parent.height - height) / 2
            spacing: 6

            Words {
                anchors.verticalCenter: parent.verticalCenter
                visible: text !== ""
                role: Words.Meta
                text: root.trailing
                color: Theme.textMuted
                Accessible.ignored: true
            }

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: name !== ""
                name: root.trailingGlyph
                size: 16
            }

            Badge {
                anchors.verticalCenter: parent.verticalCenter
                count: root.count
            }
        }
    }
}
