pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// What one does with somebody; with oneself, change what is said here.
Flow {
    id: root

    required property AppViewModel app
    required property PeopleViewModel people
    readonly property ProfileViewModel profile: people.profile

    spacing: 8

    PushButton {
        visible: root.profile.colleague
        kind: PushButton.Primary
        glyph: "tile"
        text: qsTr("Dar kudos")
        onClicked: {
            root.app.navigation.open("kudos");
            root.app.composer.open("kudos");
            root.app.composer.addPerson(root.profile.key);
        }
    }

    PushButton {
        visible: root.profile.colleague && root.people.messages
        glyph: "chat"
        text: qsTr("Mensaje")
        onClicked: root.app.navigation.open("messages", root.profile.key)
    }

    PushButton {
        id: question

        visible: root.profile.colleague
        glyph: "help"
        text: qsTr("Preguntar")
        onClicked: asking.press()

        OnDemand {
            id: asking

            button: question

            AskDialog {
                profile: root.profile
            }
        }
    }

    PushButton {
        id: edit

        visible: root.profile.mine
        glyph: "edit"
        text: qsTr("Editar mi ficha")
        onClicked: editing.press()

        OnDemand {
            id: editing

            button: edit

            EditProfile {
                myself: root.people.myself
            }
        }
    }
}
