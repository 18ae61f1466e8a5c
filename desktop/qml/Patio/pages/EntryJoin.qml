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

        Words {
            role: Words.H
            text: qsTr("¿Te han dado una invitación?")
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }

        Item {
            width: 1
            height: 10
        }

        EntryCode {
            id: code

            width: parent.width
            focus: true
            visible: root.entry.file === ""
            entry: root.entry
            enabled: !root.entry.busy
            wrong: root.entry.errorField === "code"
            onAccepted: name.forceActiveFocus(Qt.TabFocusReason)
        }

        EntryChosen {
            width: parent.width
            visible: root.entry.file !== ""
            entry: root.entry
        }

        Item {
            width: 1
            height: 6
        }

        EntryNote {
            width: parent.width
            hint: root.entry.file === "" ? qsTr("56 letras y números, o seis cifras de otra pantalla. Puedes pegar el mensaje entero.") : ""
            error: root.entry.errorField === "code" ? root.entry.error : ""
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
                enabled: !root.entry.busy
                error: root.entry.errorField === "name" ? root.entry.error : ""
                onTyped: root.entry.forgetError()
                onAccepted: if (enter.enabled)
                    enter.click()
            }

            PushButton {
                id: enter

                anchors.right: parent.right
                y: Math.round(24 * Theme.textScale)
                tall: 42
                side: 42
                kind: PushButton.Primary
                text: qsTr("Entrar")
                enabled: root.ready
                onClicked: root.entry.join(name.text, address.text)
            }
        }

        Item {
            width: 1
            height: 14
        }

        EntryDigits {
            width: parent.width
            visible: digits !== ""
            digits: root.entry.digits
        }

        EntryWait {
            width: parent.width
            visible: root.entry.busy && root.entry.digits === ""
            text: root.entry.slow ? qsTr("Nadie ha contestado todavía. Seguimos intentándolo.") : address.text === "" ? qsTr("Buscando en esta red…") : qsTr("Llamando a %1…").arg(address.text)
        }

        EntryNote {
            width: parent.width
            visible: root.entry.error !== "" && root.entry.errorField === ""
            error: root.entry.error
        }

        Flow {
            x: -12
            width: parent.width + 24
            visible: !root.entry.busy
            spacing: 4

            PushButton {
                kind: PushButton.Ghost
                glyph: "file"
                visible: root.entry.file === ""
                text: qsTr("Abrir archivo de invitación")
                onClicked: root.entry.chooseFile()
            }

            PushButton {
                visible: !root.entry.asksAddress
                kind: PushButton.Ghost
                glyph: "help"
                text: qsTr("¿No lo encuentra?")
                onClicked: {
                    root.entry.askAddress(true);
                    address.forceActiveFocus(Qt.TabFocusReason);
                }
            }
        }

        // The system's file dialog, loaded only while it is wanted.
        Loader {
            readonly property bool wanted: root.entry.choosing

            onWantedChanged: wanted ? setSource("EntryFile.qml", {
                "entry": root.entry
            }) : setSource("")
        }

        EntryField {
            id: address

            width: parent.width
            visible: root.entry.asksAddress && root.entry.digits === ""
            label: qsTr("Dirección del equipo de alguien de dentro")
            placeholder: "192.168.1.20:47800"
            hint: qsTr("Solo hace falta si la red no deja ver a los demás. Quien te invitó puede decírtela.")
            longest: 120
            enabled: !root.entry.busy
            error: root.entry.errorField === "address" ? root.entry.error : ""
            onTyped: root.entry.forgetError()
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

        Item {
            width: parent.width
            height: make.height

            Words {
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - make.width - 12
                role: Words.Body
                text: qsTr("¿Tu empresa aún no tiene patio?")
                Accessible.role: Accessible.StaticText
                Accessible.name: text
                color: Theme.textSoft
                elide: Text.ElideRight
            }

            PushButton {
                id: make

                anchors.right: parent.right
                glyph: "home"
                text: qsTr("Crear el patio de mi empresa")
                enabled: !root.entry.busy
                onClicked: root.entry.show("create")
            }
        }
    }
}
