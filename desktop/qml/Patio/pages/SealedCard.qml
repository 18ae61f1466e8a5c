pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// A question without a name, seen by the two who know whose it is: the trusted person puts it to
// everybody, and both can say something more to each other.
Surface {
    id: root

    required property QuestionsViewModel questions
    required property string key
    required property string face
    required property string head
    required property string when
    required property string text
    required property string line
    required property list<string> heads
    required property list<string> texts
    required property bool mayPut
    required property bool maySay
    required property string answer
    required property string draft

    implicitHeight: column.height + 44
    Accessible.role: Accessible.ListItem
    Accessible.name: head + ", " + when + ": " + text + " " + line

    Column {
        id: column

        x: 24
        y: 20
        width: parent.width - 48
        spacing: 12

        Item {
            width: parent.width
            height: Math.max(44, moment.y + moment.height)

            Avatar {
                size: 44
                visible: root.face !== ""
                face: root.face
            }

            Rectangle {
                width: 44
                height: 44
                visible: root.face === ""
                radius: 22
                color: Theme.hover

                Icon {
                    anchors.centerIn: parent
                    name: "mask"
                    size: 24
                }
            }

            Words {
                id: who

                x: 56
                y: 2
                width: parent.width - x
                role: Words.H
                text: root.head
                elide: Text.ElideRight
                Accessible.ignored: true
            }

            Words {
                id: moment

                x: 56
                y: who.y + who.height + 2
                width: parent.width - x
                role: Words.Meta
                text: root.when
                color: Theme.textMuted
                Accessible.ignored: true
            }
        }

        Words {
            width: parent.width
            text: root.text
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }

        // The lists of a row change one after another: for a moment one may be shorter.
        Repeater {
            model: root.texts.length

            Rectangle {
                id: bubble

                required property int index

                width: column.width
                height: words.y + words.height + 9
                radius: Theme.radiusBlock
                color: Theme.inset
                Accessible.role: Accessible.StaticText
                Accessible.name: from.text + ": " + words.text

                Words {
                    id: from

                    x: 14
                    y: 9
                    width: parent.width - 28
                    role: Words.Meta
                    text: root.heads[bubble.index] ?? ""
                    color: Theme.textMuted
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }

                Words {
                    id: words

                    x: 14
                    y: from.y + from.height + 2
                    width: parent.width - 28
                    role: Words.Small
                    text: root.texts[bubble.index] ?? ""
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
            }
        }

        Row {
            spacing: 8

            Icon {
                y: 1
                name: "mask"
                size: 16
                color: Theme.textMuted
            }

            Words {
                width: column.width - 24
                role: Words.Meta
                text: root.line
                color: Theme.textMuted
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
        }

        PushButton {
            visible: root.mayPut
            kind: PushButton.Primary
            text: qsTr("Publicar sin nombre")
            onClicked: root.questions.put(root.key)
        }

        TextBox {
            id: field

            width: parent.width
            visible: root.maySay
            least: 40
            pill: true
            font.pixelSize: Math.round(14 * Theme.textScale)
            placeholderText: root.answer
            text: root.draft
            onTextChanged: root.questions.keepDraft(root.key, text)
            Keys.onReturnPressed: event => {
                event.accepted = !(event.modifiers & Qt.ShiftModifier);
                if (event.accepted)
                    root.questions.say(root.key);
            }
        }
    }
}
