pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// Somebody comes, with the first week, or goes.
FeedItem {
    id: root

    required property string kind
    required property string head
    required property string chip
    required property string chipGlyph
    required property string subjectFace
    required property list<string> facts
    required property list<string> factGlyphs
    required property list<string> choiceTexts
    required property list<bool> choiceMine
    required property list<string> choiceNames
    required property string choiceLine
    required property string greetLine
    required property bool greetMine
    required property bool greetMay
    readonly property bool welcome: kind === "welcome"

    cardHeight: Math.max(portrait.height + 48, column.height + 44)

    Surface {
        anchors.fill: parent
        focused: root.ringed
    }

    Image {
        id: portrait

        x: 24
        y: 24
        width: 120
        height: 144
        asynchronous: true
        retainWhileLoading: true
        sourceSize: Qt.size(width, height)
        source: root.subjectFace === "" ? "" : `image://person/${root.subjectFace}/arch/${Theme.dark ? "dark" : "light"}`
        Accessible.ignored: true
    }

    Column {
        id: column

        x: 168
        y: 22
        width: parent.width - x - 24
        spacing: 12

        Item {
            width: parent.width
            height: first.height

            Row {
                id: first

                spacing: 8

                Chip {
                    color: root.welcome ? Theme.olivaTint : Theme.azulTint
                    ink: root.welcome ? Theme.inkOlivaTint : Theme.inkAzulTint
                    glyph: root.chipGlyph
                    text: root.chip
                }

                Words {
                    anchors.verticalCenter: parent.verticalCenter
                    role: Words.Meta
                    text: root.when
                    color: Theme.textMuted
                    Accessible.role: Accessible.StaticText
                    Accessible.name: text
                }
            }

            MoreButton {
                x: parent.width - width + 8
                y: -4
                feed: root.feed
                key: root.key
            }
        }

        Heading {
            width: parent.width
            role: Words.Title
            text: root.head
            wrapMode: Text.Wrap
        }

        Words {
            width: parent.width
            visible: root.text !== ""
            text: root.text
            color: Theme.textSoft
            wrapMode: Text.Wrap
            maximumLineCount: 8
            elide: Text.ElideRight
        }

        Facts {
            width: parent.width
            texts: root.facts
            glyphs: root.factGlyphs
        }

        Column {
            id: tasks

            width: parent.width
            visible: root.choiceTexts.length > 0

            Repeater {
                model: root.choiceTexts.length

                Check {
                    required property int index

                    width: tasks.width
                    selected: root.choiceMine[index] ?? false
                    text: root.choiceTexts[index] ?? ""
                    line: root.choiceNames[index] ?? ""
                    onClicked: root.feed.acts.markTask(root.key, index, !selected)
                }
            }
        }

        Words {
            width: parent.width
            visible: text !== ""
            role: Words.Meta
            text: root.choiceLine
            color: Theme.textMuted
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }

        Flow {
            width: parent.width
            visible: root.welcome
            spacing: 12

            PushButton {
                visible: root.greetMay
                enabled: !root.greetMine
                glyph: root.greetMine ? "check" : "wave"
                text: root.greetMine ? qsTr("Le has dado la bienvenida") : qsTr("Dar la bienvenida")
                onClicked: root.feed.acts.greet(root.key)
            }

            Words {
                height: 36
                verticalAlignment: Text.AlignVCenter
                visible: text !== ""
                role: Words.Meta
                text: root.greetLine
                color: Theme.textMuted
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }

        CardFoot {
            width: parent.width
            item: root
        }
    }
}
