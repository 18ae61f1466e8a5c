pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// The newest comments of a card, earlier ones on demand, and the field to write one.
Column {
    id: root

    required property FeedViewModel feed
    required property string key
    required property list<string> keys
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

        Comment {
            required property int index

            width: root.width
            feed: root.feed
            key: root.keys[index] ?? ""
            person: root.people[index] ?? ""
            face: root.faces[index] ?? ""
            author: root.authors[index] ?? ""
            when: root.whens[index] ?? ""
            text: root.texts[index] ?? ""
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
