import QtQuick
import Patio
import Patio.ViewModels

// Whoever was in before says what happened to their computer.
FocusScope {
    id: root

    required property EntryViewModel entry

    implicitHeight: column.implicitHeight

    Column {
        id: column

        width: parent.width

        EntryHead {
            width: parent.width
            title: qsTr("Vuelve a entrar en tu patio")
            lead: qsTr("Lo escrito está en los ordenadores de los demás, y vuelve solo. Dinos qué tienes a mano.")
        }

        Item {
            width: 1
            height: 24
        }

        Column {
            width: parent.width
            spacing: 12

            EntryWay {
                width: parent.width
                focus: true
                glyph: "laptop"
                text: qsTr("Un ordenador más")
                line: qsTr("Sigo usando el otro: allí saco un código.")
                onClicked: root.entry.show("link")
            }

            EntryWay {
                width: parent.width
                glyph: "refresh"
                text: qsTr("Un ordenador en lugar del de antes")
                line: qsTr("El otro se perdió o se rompió: Administración me da un código.")
                onClicked: root.entry.show("replace")
            }

            EntryWay {
                width: parent.width
                glyph: "key"
                text: qsTr("Tengo las doce palabras")
                line: qsTr("Soy de Propiedad y perdí mis ordenadores, pero hay compañeros con el suyo.")
                onClicked: root.entry.show("recover")
            }

            EntryWay {
                width: parent.width
                glyph: "drive"
                text: qsTr("Tengo una copia de seguridad")
                line: qsTr("Un archivo y sus doce palabras. Sirve aunque no quede ningún otro ordenador.")
                onClicked: root.entry.show("restore")
            }
        }

        Item {
            width: 1
            height: 22
        }

        PushButton {
            x: -12
            kind: PushButton.Ghost
            tall: 40
            glyph: "arrow-left"
            text: qsTr("Atrás")
            onClicked: root.entry.show("join")
        }
    }
}
