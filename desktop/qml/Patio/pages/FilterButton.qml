pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// «Todo ▾»: what Inicio shows.
PushButton {
    id: root

    required property FeedViewModel feed

    kind: PushButton.Ghost
    trailing: "chev-down"
    rightPadding: 2
    text: feed.filter === "kudos" ? qsTr("Kudos") : feed.filter === "announcements" ? qsTr("Anuncios") : feed.filter === "questions" ? qsTr("Preguntas") : qsTr("Todo")
    Accessible.role: Accessible.ButtonMenu
    onClicked: choices.press()

    OnDemand {
        id: choices

        button: root

        DropMenu {
            x: root.width - width
            y: root.height + 4

            DropMenuItem {
                text: qsTr("Todo")
                chosen: root.feed.filter === "all"
                onTriggered: root.feed.navigation.only("all")
            }

            DropMenuItem {
                text: qsTr("Anuncios")
                chosen: root.feed.filter === "announcements"
                onTriggered: root.feed.navigation.only("announcements")
            }

            DropMenuItem {
                text: qsTr("Kudos")
                chosen: root.feed.filter === "kudos"
                onTriggered: root.feed.navigation.only("kudos")
            }

            DropMenuItem {
                text: qsTr("Preguntas")
                chosen: root.feed.filter === "questions"
                onTriggered: root.feed.navigation.only("questions")
            }
        }
    }
}
