import QtQuick
import Patio
import Patio.ViewModels

// An owner whose computers are gone comes back with the twelve words.
FocusScope {
    id: root

    required property EntryViewModel entry
    readonly property ReturningViewModel returning: entry.returning

    implicitHeight: column.implicitHeight

    Column {
        id: column

        width: parent.width

        EntryHead {
            width: parent.width
            title: qsTr("Vuelve con las doce palabras")
            lead: root.returning.asksName ? qsTr("Entras como una persona más de Propiedad, y nadie deja de estar. Tiene que haber algún ordenador de la empresa encendido.") : qsTr("Vuelves como Propiedad, y los ordenadores que tenías dejan de formar parte del patio. Tiene que haber algún otro de la empresa encendido.")
        }

        Item {
            width: 1
            height: 24
        }

        EntryKey {
            id: key

            width: parent.width
            focus: true
            entry: root.entry
            label: qsTr("Las doce palabras de la llave de repuesto")
            onAccepted: feet.acted()
        }

        Item {
            width: 1
            height: 18
            visible: root.returning.asksName
        }

        EntryField {
            id: name

            width: parent.width
            visible: root.returning.asksName
            label: qsTr("Tu nombre")
            placeholder: qsTr("Nombre y apellido")
            enabled: !root.entry.busy
            error: root.entry.errorField === "name" ? root.entry.error : ""
            onTyped: root.entry.forgetError()
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
            byFile: false
            onAccepted: feet.acted()
        }

        PushButton {
            x: -12
            visible: !root.entry.busy
            kind: PushButton.Ghost
            glyph: "people"
            text: root.returning.asksName ? qsTr("Los ordenadores perdidos eran míos") : qsTr("Los ordenadores perdidos no eran míos")
            onClicked: root.returning.toggleName()
        }

        Item {
            width: 1
            height: 22
        }

        EntryFeet {
            id: feet

            width: parent.width
            entry: root.entry
            action: qsTr("Volver")
            ready: key.whole && (!root.returning.asksName || name.text.trim() !== "")
            onActed: if (ready)
                root.returning.recover(key.text, name.text, asking.address)
        }
    }
}
