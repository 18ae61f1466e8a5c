import QtQuick
import Patio
import Patio.ViewModels

// What an empty list says.
Surface {
    id: root

    required property FeedViewModel feed
    required property ComposerViewModel composer
    readonly property bool home: feed.place === "home"
    readonly property bool questions: feed.place === "questions"
    readonly property bool waiting: questions && feed.filter !== "answered"

    height: empty.height

    EmptyState {
        id: empty

        width: parent.width
        tile: root.questions ? "" : "companerismo"
        glyph: root.waiting ? "checks" : root.questions ? "help" : ""
        title: root.home ? qsTr("El patio está recién encalado") : root.waiting ? qsTr("Ninguna pregunta espera respuesta") : root.questions ? qsTr("Todavía no se ha respondido ninguna") : qsTr("Todavía no hay nada aquí")
        text: root.home ? qsTr("Cuenta algo, aunque sea qué hay hoy en el horno. Los demás lo verán en cuanto entren.") : root.questions ? qsTr("Pregunta lo que se comenta. Gerencia responde por escrito y a todo el mundo.") : ""
        action: root.questions ? "" : root.feed.place === "kudos" ? qsTr("Dar kudos") : qsTr("Escribir")
        other: root.home && root.feed.navigation.invites() ? qsTr("Invitar") : ""
        onOtherActed: root.feed.navigation.invite()
        onActed: root.composer.open(root.feed.place === "kudos" ? "kudos" : "post")
    }
}
