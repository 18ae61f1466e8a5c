import QtQuick
import Patio

// What somebody said of a card.
Item {
    id: root

    required property string face
    required property string author
    required property string when
    required property string text

    implicitHeight: bubble.height
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1, %2: %3").arg(author).arg(when).arg(text)

    Avatar {
        size: 32
        face: root.face
    }

    Rectangle {
        id: bubble

        x: 44
        width: parent.width - x
        height: column.height + 18
        radius: Theme.radiusBlock
        color: Theme.inset
        border.width: Theme.contrast ? 1 : 0
        border.color: Theme.borderStrong

        Column {
            id: column

            x: 14
            y: 9
            width: parent.width - 28

            Row {
                width: parent.width
                spacing: 8

                Words {
                    role: Words.MetaB
                    width: Math.min(implicitWidth, column.width - at.width - 8)
                    text: root.author
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }

                Words {
                    id: at

                    role: Words.Meta
                    text: root.when
                    color: Theme.textMuted
                    Accessible.ignored: true
                }
            }

            Words {
                width: parent.width
                role: Words.Small
                text: root.text
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
        }
    }
}
