import QtQuick
import Patio
import Patio.ViewModels

// Creating a company: its name and who opens it.
FocusScope {
    id: root

    required property EntryViewModel entry
    readonly property bool ready: company.text.trim() !== "" && name.text.trim() !== "" && !entry.busy

    implicitHeight: column.implicitHeight

    Column {
        id: column

        width: parent.width

        EntryHead {
            width: parent.width
            title: qsTr("Crea el patio de tu empresa")
            lead: qsTr("Nace en este equipo y crece con cada persona que invites. No hay servidor ni nada que contratar.")
        }

        Item {
            width: 1
            height: 32
        }

        EntryField {
            id: company

            width: parent.width
            focus: true
            label: qsTr("Nombre de la empresa")
            placeholder: qsTr("Como la llamáis entre vosotros")
            enabled: !root.entry.busy
            error: root.entry.errorField === "company" ? root.entry.error : ""
            onTyped: root.entry.forgetError()
            onAccepted: name.forceActiveFocus(Qt.TabFocusReason)
        }

        Item {
            width: 1
            height: 18
        }

        EntryField {
            id: name

            width: parent.width
            label: qsTr("Tu nombre")
            placeholder: qsTr("Nombre y apellido")
            hint: qsTr("Entras como propiedad: podrás invitar, anunciar y decidir quién más lleva el patio.")
            enabled: !root.entry.busy
            error: root.entry.errorField === "name" ? root.entry.error : ""
            onTyped: root.entry.forgetError()
            onAccepted: if (make.enabled)
                make.click()
        }

        Item {
            width: 1
            height: 14
        }

        EntryWait {
            width: parent.width
            visible: root.entry.busy
            text: qsTr("Preparando el patio…")
        }

        EntryNote {
            width: parent.width
            visible: root.entry.error !== "" && root.entry.errorField === ""
            error: root.entry.error
        }

        Item {
            width: 1
            height: 22
        }

        Item {
            width: parent.width
            height: make.height

            PushButton {
                x: -12
                kind: PushButton.Ghost
                tall: 40
                glyph: "arrow-left"
                text: qsTr("Atrás")
                enabled: !root.entry.busy
                onClicked: root.entry.show("join")
            }

            PushButton {
                id: make

                anchors.right: parent.right
                tall: 40
                kind: PushButton.Primary
                text: qsTr("Seguir")
                trailing: "arrow-right"
                enabled: root.ready
                onClicked: root.entry.create(company.text, name.text)
            }
        }
    }
}
