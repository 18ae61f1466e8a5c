pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// The newest comments of a card, earlier ones on demand, and the field to write one.
Column {
    id: root

    required property FeedViewModel feed
    required property string key
    required property list<string> people
    required property list<string> faces
    required property list<string> authors
    required property list<string> whens
    required property list<string> texts
    required property string moreLine
    required property string draft
    property color ground: Theme.surface

    // Somebody wants to write one.
    signal wanted

    spacing: 8
    onWanted: field.forceActiveFocus(Qt.ShortcutFocusReason)

    LinkButton {
        x: 58
        visible: root.moreLine !== ""
        text: root.moreLine
        Accessible.role: Accessible.Button
        onClicked: root.feed.unfold(root.key)
    }

    // The lists of a row change one after another: for a moment one may be shorter.
    Repeater {
        model: root.texts.length

        Item {
            id: comment

            required property int index

            width: root.width
            height: bubble.height
            Accessible.role: Accessible.ListItem
            Accessible.name: name.text + ", " + when.text + ": " + words.text

            Face {
                y: 2
                face: root.faces[comment.index] ?? ""
                enabled: name.enabled
                onClicked: name.click()
            }

            Rectangle {
                id: bubble

                x: 44
                width: root.width - x
                height: words.y + words.height + 9
                radius: Theme.radiusBlock
                color: Theme.inset

                LinkButton {
                    id: name

                    x: 14
                    y: 9
                    width: Math.min(implicitWidth, bubble.width - 120)
                    role: Words.MetaB
                    ink: Theme.text
                    // What came from another network is by nobody who is here.
                    enabled: (root.people[comment.index] ?? "") !== ""
                    text: root.authors[comment.index] ?? ""
                    onClicked: root.feed.navigation.open("people", root.people[comment.index] ?? "")
                }

                Words {
                    id: when

                    x: name.x + name.width + 8
                    y: name.y
                    role: Words.Meta
                    text: root.whens[comment.index] ?? ""
                    color: Theme.textMuted
                    Accessible.ignored: true
                }

                LongWords {
                    id: words

                    x: 14
                    y: name.y + name.height + 2
                    width: bubble.width - 28
                    role: Words.Small
                    text: root.texts[comment.index] ?? ""
                    most: 10
                    heard: true
                }
            }
        }
    }

    Item {
        width: root.width
        height: field.height + (root.texts.length > 0 ? 6 : 0)

        Avatar {
            y: field.y + (field.height - height) / 2
            face: root.feed.meFace
        }

        TextBox {
            id: field

            x: 44
            y: root.texts.length > 0 ? 6 : 0
            width: root.width - x
            least: 40
            pill: true
            font.pixelSize: Math.round(14 * Theme.textScale)
            placeholderText: qsTr("Escribe un comentario")
            text: root.draft
            onTextChanged: root.feed.keepDraft(root.key, text)
            Keys.onReturnPressed: event => {
                event.accepted = !(event.modifiers & Qt.ShiftModifier);
                if (event.accepted)
                    root.feed.comment(root.key);
            }
        }
    }
}
