pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// What people did not understand, for its author, and the one answer, for everybody.
Column {
    id: root

    required property AnnouncementsViewModel model
    required property FeedViewModel feed
    readonly property LetterViewModel letter: model.letter

    spacing: 8

    SectionHead {
        width: parent.width
        visible: root.letter.doubtCount > 0
        text: qsTr("Dudas")
        ruled: true
    }

    Repeater {
        model: root.letter.doubts

        DoubtItem {
            width: root.width
            onPersonAsked: root.feed.navigation.open("people", person)
        }
    }

    Rectangle {
        width: parent.width
        height: words.height + 32
        visible: root.letter.answer !== ""
        radius: Theme.radiusBlock
        color: Theme.azulTint
        border.width: Theme.contrast ? 1 : 0
        border.color: Theme.borderStrong

        Column {
            id: words

            x: 16
            y: 16
            width: parent.width - 32
            spacing: 6

            Words {
                width: parent.width
                role: Words.MetaB
                text: qsTr("Respuesta a las dudas")
                color: Theme.inkAzulTint
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }

            Words {
                width: parent.width
                text: root.letter.answer
                wrapMode: Text.Wrap
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }
    }

    PushButton {
        visible: root.letter.mine && root.letter.doubtCount > 0
        glyph: "comment"
        text: root.letter.answer === "" ? qsTr("Responder a todas a la vez") : qsTr("Cambiar la respuesta")
        onClicked: {
            dialog.words = root.letter.answer;
            dialog.open();
        }
    }

    LinesDialog {
        id: dialog

        title: qsTr("Respuesta a las dudas")
        lead: qsTr("La ve todo el mundo debajo del anuncio, una sola vez para todas las dudas.")
        placeholder: qsTr("Tu respuesta")
        accept: qsTr("Responder")
        onSaid: words => root.model.answer(words)
    }
}
