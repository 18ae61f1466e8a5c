pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// Above the questions: the ledger, whom one trusts, what came without a name, and which are shown.
Column {
    id: root

    required property FeedViewModel feed
    required property QuestionsViewModel model
    required property ComposerViewModel composer

    spacing: 16

    Banner {
        width: parent.width
        visible: root.model.error !== ""
        loss: true
        title: qsTr("No se ha guardado")
        text: root.model.error
        onDismissed: root.model.dismissError()
    }

    QuestionLedger {
        width: parent.width
        model: root.model
    }

    Repeater {
        model: root.model.sealed

        SealedCard {
            width: root.width
            questions: root.model
        }
    }

    LinkButton {
        visible: root.model.moreLine !== ""
        text: root.model.moreLine
        Accessible.role: Accessible.Button
        onClicked: root.model.showAll()
    }

    Item {
        width: parent.width
        height: Math.max(tabs.height, ask.height)

        Segmented {
            id: tabs

            anchors.verticalCenter: parent.verticalCenter
            label: qsTr("Qué preguntas se ven")
            keys: ["waiting", "answered"]
            names: [qsTr("Sin respuesta"), qsTr("Respondidas")]
            current: root.feed.filter === "answered" ? "answered" : "waiting"
            onChosen: key => root.feed.navigation.only(key)
        }

        PushButton {
            id: ask

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: root.composer.tab === ""
            kind: PushButton.Primary
            glyph: "help"
            text: qsTr("Preguntar")
            onClicked: root.composer.open("question")
        }
    }
}
