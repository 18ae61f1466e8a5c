import QtQuick
import Patio
import Patio.ViewModels

// How something is done here, in short: its beginning, and who looks after it.
FeedItem {
    id: root

    required property string head
    required property string chip
    required property string chipGlyph
    required property list<string> facts
    required property list<string> factGlyphs
    property bool whole: false

    cardHeight: column.height + 20 + 24

    Surface {
        anchors.fill: parent
        focused: root.ringed
    }

    Column {
        id: column

        x: 24
        y: 20
        width: parent.width - 48
        spacing: 12

        Item {
            width: parent.width
            height: Math.max(chip.height, more.height)

            Chip {
                id: chip

                anchors.verticalCenter: parent.verticalCenter
                glyph: root.chipGlyph
                text: root.chip
            }

            Words {
                x: chip.width + 8
                anchors.verticalCenter: parent.verticalCenter
                width: more.x - x - 8
                role: Words.Meta
                text: root.author + " · " + root.when
                color: Theme.textMuted
                elide: Text.ElideRight
            }

            MoreButton {
                id: more

                x: parent.width - width + 8
                feed: root.feed
                key: root.key
                teaches: false
            }
        }

        Heading {
            width: parent.width
            role: Words.Title
            text: root.head
            wrapMode: Text.Wrap
        }

        Words {
            id: words

            width: parent.width
            visible: text !== ""
            text: root.text
            color: Theme.textSoft
            wrapMode: Text.Wrap
            maximumLineCount: root.whole ? 10000 : 4
            elide: Text.ElideRight
        }

        LinkButton {
            visible: words.truncated
            text: qsTr("Leer entero")
            Accessible.role: Accessible.Button
            onClicked: root.whole = true
        }

        Facts {
            width: parent.width
            texts: root.facts
            glyphs: root.factGlyphs
        }

        CardFoot {
            width: parent.width
            item: root
        }
    }
}
