import QtQuick
import Patio
import Patio.ViewModels

// Everything anew from a backup: its file, its twelve words, and whoever is left to open.
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
            title: qsTr("Restaura una copia")
            lead: qsTr("Vuelves como quien hizo la copia, y los ordenadores que tenía dejan de formar parte del patio.")
        }

        Item {
            width: 1
            height: 24
        }

        PushButton {
            id: pick

            visible: root.returning.backup === ""
            focus: true
            glyph: "file"
            text: qsTr("Elegir el archivo de la copia")
            enabled: !root.entry.busy
            onClicked: root.returning.chooseBackup()
        }

        EntryChosen {
            width: parent.width
            visible: root.returning.backup !== ""
            name: root.returning.backup
            enabled: !root.entry.busy
            onForgotten: root.returning.forgetBackup()
        }

        Item {
            width: 1
            height: 6
        }

        EntryNote {
            width: parent.width
            hint: root.returning.backup === "" ? qsTr("Acaba en «.patio-backup». También puedes arrastrarlo hasta aquí.") : ""
            error: root.entry.errorField === "backup" ? root.entry.error : ""
        }

        Item {
            width: 1
            height: 18
        }

        EntryKey {
            id: key

            width: parent.width
            entry: root.entry
            label: qsTr("Las doce palabras que abren la copia")
            onAccepted: feet.acted()
        }

        Item {
            width: 1
            height: 18
        }

        EntryByCode {
            width: parent.width
            visible: root.returning.asksCode
            entry: root.entry
            label: qsTr("El código para tu ordenador nuevo")
            hint: qsTr("Te lo da quien lleva el patio, en Ajustes, Personas y equipos.")
            onAccepted: feet.acted()
        }

        Check {
            width: parent.width
            visible: !root.returning.asksCode
            enabled: !root.entry.busy
            text: qsTr("No queda ningún otro ordenador con este patio")
            line: qsTr("Lo escrito después de la copia se da por perdido. Si alguien puede encender el suyo, mejor espera.")
            selected: root.returning.alone
            onClicked: root.returning.toggleAlone()
        }

        Item {
            width: 1
            height: 10
        }

        EntryAsking {
            id: asking

            width: parent.width
            entry: root.entry
            byFile: root.returning.asksCode
            byAddress: !root.returning.alone
            onAccepted: feet.acted()
        }

        PushButton {
            x: -12
            visible: !root.entry.busy
            kind: PushButton.Ghost
            glyph: "key"
            text: root.returning.asksCode ? qsTr("Son las palabras de la empresa") : qsTr("Las palabras son mías, no de la empresa")
            onClicked: root.returning.toggleCode()
        }

        Item {
            width: 1
            height: 22
        }

        EntryFeet {
            id: feet

            width: parent.width
            entry: root.entry
            action: qsTr("Restaurar")
            ready: root.returning.backup !== "" && key.whole && (!root.returning.asksCode || root.entry.codeIsWhole)
            onActed: if (ready)
                root.returning.restore(key.text, asking.address)
        }
    }

    // The system's file dialog, loaded only while it is wanted.
    Loader {
        readonly property bool wanted: root.returning.choosing

        onWantedChanged: wanted ? setSource("EntryBackup.qml", {
            "returning": root.returning
        }) : setSource("")
    }
}
