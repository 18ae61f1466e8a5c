import QtQuick
import Patio
import Patio.ViewModels

// A further computer of somebody who is in, or one in the place of another: by a code.
FocusScope {
    id: root

    required property EntryViewModel entry
    readonly property bool replaces: entry.page === "replace"

    implicitHeight: column.implicitHeight

    Column {
        id: column

        width: parent.width

        EntryHead {
            width: parent.width
            title: root.replaces ? qsTr("Un ordenador en lugar del de antes") : qsTr("Un ordenador más")
            lead: root.replaces ? qsTr("Pide a Administración un código para tu ordenador nuevo. En cuanto entres, el de antes deja de formar parte del patio.") : qsTr("En tu otro ordenador: Ajustes, Personas y equipos, y en tu fila «Añadir otro equipo».")
        }

        Item {
            width: 1
            height: 24
        }

        EntryByCode {
            width: parent.width
            focus: true
            entry: root.entry
            label: qsTr("El código")
            hint: qsTr("56 letras y números. Puedes pegar el mensaje entero.")
            onAccepted: feet.acted()
        }

        Item {
            width: 1
            height: 14
        }

        EntryAsking {
            id: asking

            width: parent.width
            entry: root.entry
            onAccepted: feet.acted()
        }

        Item {
            width: 1
            height: 22
        }

        EntryFeet {
            id: feet

            width: parent.width
            entry: root.entry
            action: qsTr("Entrar")
            ready: root.entry.codeIsWhole
            onActed: if (ready)
                root.entry.returning.link(asking.address)
        }
    }
}
