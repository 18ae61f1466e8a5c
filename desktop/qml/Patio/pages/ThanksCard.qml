import QtQuick
import Patio

// Thanks that somebody got, in the words of whoever gave them.
Rectangle {
    id: root

    required property string tile
    required property string text
    required property string line
    required property string person
    required property string author
    required property string says

    signal whoAsked

    implicitHeight: Math.max(picture.visible ? picture.height : 0, column.height) + 38
    radius: Theme.radiusCard
    color: Theme.ocreTint
    border.width: 1
    border.color: Theme.ocreTintBorder
    Accessible.role: Accessible.ListItem
    Accessible.name: says

    Tile {
        id: picture

        x: 20
        y: 19
        visible: root.tile !== ""
        size: 64
        tile: root.tile
    }

    Column {
        id: column

        x: picture.visible ? 104 : 20
        y: 17
        width: root.width - x - 20
        spacing: 4

        Words {
            width: parent.width
            role: Words.Quote
            text: root.text
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }

        Flow {
            width: parent.width
            spacing: 4

            LinkButton {
                width: Math.min(implicitWidth, parent.width)
                role: Words.Meta
                ink: Theme.inkOcreTint
                text: root.author
                onClicked: root.whoAsked()
            }

            Words {
                role: Words.Meta
                text: "· " + root.line
                color: Theme.textMuted
                Accessible.ignored: true
            }
        }
    }
}
