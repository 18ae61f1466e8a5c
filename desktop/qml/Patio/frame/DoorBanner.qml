import QtQuick
import Patio
import Patio.ViewModels

// Somebody waits at the door: the digits that should be on the other screen, and the answer.
Rectangle {
    id: root

    required property DoorViewModel door

    signal wordsWanted

    implicitHeight: column.y + column.height + 16
    radius: Theme.radiusBlock
    color: Theme.surface
    border.width: 1
    border.color: Theme.border
    Accessible.role: Accessible.AlertMessage
    Accessible.name: door.title
    Accessible.description: door.digits + ". " + door.text

    Shadow {
        z: -1
    }

    Icon {
        x: 16
        y: 17
        name: "key"
    }

    Column {
        id: column

        x: 48
        y: 16
        width: root.width - x - 16
        spacing: 8

        Words {
            width: parent.width
            role: Words.LabelB
            text: root.door.title
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }

        Words {
            role: Words.Title
            text: root.door.digits
            font.features: {
                "tnum": 1
            }
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }

        Words {
            width: parent.width
            role: Words.Meta
            text: root.door.text
            color: Theme.textSoft
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }

        Row {
            anchors.right: parent.right
            spacing: 12

            PushButton {
                text: qsTr("No coinciden")
                enabled: !root.door.working
                onClicked: root.door.different()
            }

            PushButton {
                kind: PushButton.Primary
                text: root.door.working ? qsTr("Un momento…") : root.door.needsWords ? qsTr("Abrir en Ajustes") : qsTr("Coinciden")
                enabled: !root.door.working
                onClicked: root.door.needsWords ? root.wordsWanted() : root.door.same()
            }
        }
    }
}
