import QtQuick
import Patio

// A page of the settings: its title, a line, something to do at the right, and below what it holds.
Scroller {
    id: root

    required property string title
    property string line: ""
    property int most: 760
    readonly property int side: width < 640 ? 20 : 36
    default property alias body: column.data
    property alias aside: aside.data

    contentHeight: column.y + column.height + 36
    Accessible.role: Accessible.Pane
    Accessible.name: title

    Item {
        id: head

        x: root.side
        y: 22
        width: column.width
        height: heading.height + (line.visible ? line.height + 2 : 0)

        Heading {
            id: heading

            width: parent.width - (aside.width > 0 ? aside.width + 12 : 0)
            level: 1
            text: root.title
        }

        Words {
            id: line

            y: heading.height + 2
            width: heading.width
            visible: text !== ""
            role: Words.Meta
            text: root.line
            color: Theme.textMuted
            wrapMode: Text.Wrap
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }

        Row {
            id: aside

            x: parent.width - width
            y: 4
            spacing: 8
        }
    }

    Column {
        id: column

        x: root.side
        y: head.y + head.height + 24
        width: Math.min(root.most, root.width - 2 * root.side)
        spacing: 16
    }
}
