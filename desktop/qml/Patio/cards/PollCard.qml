pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// A poll: its question, its options, how many have voted and until when.
FeedItem {
    id: root

    required property string head
    required property string chip
    required property string chipGlyph
    required property string channel
    required property list<string> choiceTexts
    required property list<real> choiceShares
    required property list<string> choiceCounts
    required property list<bool> choiceMine
    required property list<string> choiceNames
    required property list<string> choiceSays
    required property string choiceLine
    required property bool choiceOpen
    required property bool choiceShown
    required property bool choiceSeveral

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
        spacing: 14

        CardHead {
            width: parent.width
            feed: root.feed
            key: root.key
            person: root.person
            face: root.face
            author: root.author
            when: root.when
            whenExact: root.whenExact
            channel: root.channel
            edited: root.edited
            editedExact: root.editedExact
        }

        Heading {
            width: parent.width
            role: Words.Title
            text: root.head
            wrapMode: Text.Wrap
        }

        Column {
            id: options

            width: parent.width
            spacing: 8
            Accessible.role: Accessible.Grouping
            Accessible.name: root.head

            Repeater {
                model: root.choiceTexts.length

                ChoiceRow {
                    required property int index

                    width: options.width
                    enabled: root.choiceOpen
                    text: root.choiceTexts[index] ?? ""
                    says: root.choiceSays[index] ?? ""
                    share: root.choiceShares[index] ?? 0
                    count: root.choiceCounts[index] ?? ""
                    names: root.choiceNames[index] ?? ""
                    mine: root.choiceMine[index] ?? false
                    shown: root.choiceShown
                    several: root.choiceSeveral
                    onClicked: root.feed.acts.vote(root.key, index)
                }
            }
        }

        Flow {
            width: parent.width
            spacing: 8

            Chip {
                visible: text !== ""
                glyph: root.chipGlyph
                text: root.chip
            }

            Words {
                width: Math.min(implicitWidth, parent.width)
                role: Words.Meta
                text: root.choiceSeveral && root.choiceOpen ? qsTr("Puedes elegir varias · %1").arg(root.choiceLine) : root.choiceLine
                color: Theme.textMuted
                wrapMode: Text.Wrap
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
