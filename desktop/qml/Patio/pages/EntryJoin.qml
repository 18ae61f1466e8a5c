import QtQuick
import Patio
import Patio.ViewModels

// Joining with the code of an invitation.
FocusScope {
    id: root

    required property EntryViewModel entry
    required property string farewell
    readonly property bool ready: entry.codeIsWhole && name.text.trim() !== "" && !entry.busy

    implicitHeight: column.implicitHeight

    Column {
        id: column

        width: parent.width

        Banner {
            width: parent.width
            visible: root.farewell !== ""
            title: qsTr("Este equipo ya no está en la empresa")
            text: root.farewell
            closable: false
        }

        Item {
            width: 1
            height: root.farewell !== "" ? 32 : 0
        }

        EntryHead {
            width: parent.width
            title: qsTr("Entra en el patio de tu empresa")
            lead: qsTr("Sin cuentas ni contraseñas que recordar. Lo que escribáis se queda en los equipos de la oficina.")
        }

        Item {
            width: 1
            height: 32
        }

        EntryByCode {
            width: parent.width
            focus: true
            entry: root.entry
            label: qsTr("¿Te han dado una invitación?")
            hint: qsTr("56 letras y números, o seis cifras de otra pantalla. Puedes pegar el mensaje entero.")
            onAccepted: name.forceActiveFocus(Qt.TabFocusReason)
        }

        Item {
            width: 1
            height: 18
        }

        Item {
            width: parent.width
            height: name.height

            EntryField {
                id: name

                width: parent.width - enter.width - 12
                label: qsTr("Tu nombre")
                placeholder: qsTr("Nombre y apellido")
                text: root.entry.name
                enabled: !root.entry.busy
                error: root.entry.errorField === "name" ? root.entry.error : ""
                onTyped: root.entry.forgetError()
                onAccepted: if (enter.enabled)
                    enter.click()
            }

            PushButton {
                id: enter

                anchors.right: parent.right
                y: name.fieldTop
                beside: true
                side: 42
                kind: PushButton.Primary
                text: qsTr("Entrar")
                enabled: root.ready
                onClicked: root.entry.join(name.text, asking.address)
            }
        }

        Item {
            width: 1
            height: 14
        }

        EntryAsking {
            id: asking

            width: parent.width
            entry: root.entry
            onAccepted: if (enter.enabled)
                enter.click()
        }

        Item {
            width: 1
            height: 24
        }

        Hairline {
            width: parent.width
        }

        Item {
            width: 1
            height: 16
        }

        EntryOther {
            width: parent.width
            text: qsTr("¿Ya estabas en el patio?")
            action: qsTr("Volver a entrar")
            glyph: "laptop"
            enabled: !root.entry.busy
            onActed: root.entry.show("again")
        }

        Item {
            width: 1
            height: 8
        }

        EntryOther {
            width: parent.width
            text: qsTr("¿Tu empresa aún no tiene patio?")
            action: qsTr("Crear el patio de mi empresa")
            glyph: "home"
            enabled: !root.entry.busy
            onActed: root.entry.show("create")
        }
    }
}
