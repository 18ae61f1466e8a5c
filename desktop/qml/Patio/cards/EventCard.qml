pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Patio
import Patio.ViewModels

// Something to come to: what, when, where, and who comes.
FeedItem {
    id: root

    required property string head
    required property string chip
    required property string chipGlyph
    required property string channel
    required property list<string> facts
    required property list<string> factGlyphs
    required property list<string> choiceTexts
    required property list<string> choiceCounts
    required property list<bool> choiceMine
    required property list<string> choiceNames
    required property list<string> choiceSays
    required property string choiceLine
    required property bool choiceOpen

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

        Chip {
            glyph: root.chipGlyph
            text: root.chip
        }

        Heading {
            width: parent.width
            role: Words.Title
            text: root.head
            wrapMode: Text.Wrap
        }

        Facts {
            width: parent.width
            texts: root.facts
            glyphs: root.factGlyphs
        }

        Words {
            width: parent.width
            visible: root.text !== ""
            text: root.text
            wrapMode: Text.Wrap
            maximumLineCount: 8
            elide: Text.ElideRight
        }

        Flow {
            width: parent.width
            spacing: 8

            Repeater {
                model: root.choiceTexts.length

                TagChip {
                    id: answer

                    required property int index
                    readonly property string count: root.choiceCounts[index] ?? ""
                    readonly property string names: root.choiceNames[index] ?? ""

                    filters: true
                    enabled: root.choiceOpen
                    selected: root.choiceMine[index] ?? false
                    glyph: selected ? "check" : ""
                    text: (root.choiceTexts[index] ?? "") + (count === "" ? "" : " · " + count)
                    Accessible.role: Accessible.RadioButton
                    Accessible.name: root.choiceSays[index] ?? ""
                    Accessible.description: names
                    ToolTip.text: names
                    ToolTip.visible: hovered && names !== ""
                    ToolTip.delay: 400
                    onClicked: root.feed.acts.attend(root.key, index)
                }
            }

            Words {
                height: Math.round(32 * Math.max(1, Theme.textScale * 0.95))
                verticalAlignment: Text.AlignVCenter
                visible: text !== ""
                role: Words.Meta
                text: root.choiceLine
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
