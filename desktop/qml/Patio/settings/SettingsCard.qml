import QtQuick
import Patio

// A block of a page: a drawing on its ground, a title, a line, and what can be done.
Surface {
    id: root

    required property string title
    property string line: ""
    property string glyph: ""
    property color ground: Theme.olivaTint
    property color ink: Theme.inkOlivaTint
    default property alias body: column.data

    implicitHeight: column.y + column.height + 24

    Rectangle {
        x: 24
        y: 24
        width: 40
        height: 40
        radius: Theme.radiusControl
        visible: root.glyph !== ""
        color: root.ground
        border.width: Theme.contrast ? 1 : 0
        border.color: Theme.borderStrong

        Icon {
            anchors.centerIn: parent
            name: root.glyph
            color: root.ink
        }
    }

    Column {
        id: column

        x: root.glyph === "" ? 24 : 80
        y: 20
        width: root.width - x - 24
        spacing: 12

        Column {
            width: parent.width
            spacing: 4

            Heading {
                width: parent.width
                text: root.title
            }

            Words {
                width: parent.width
                visible: text !== ""
                role: Words.Small
                text: root.line
                color: Theme.textSoft
                wrapMode: Text.Wrap
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }
    }
}
