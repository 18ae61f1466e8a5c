import QtQuick
import Patio
import Patio.ViewModels

// Below the fields of whoever asks to come in: the digits to compare, what is being done, what is
// wrong, and where a colleague is found.
FocusScope {
    id: root

    required property EntryViewModel entry
    property bool byFile: true
    property bool byAddress: true
    readonly property string address: byAddress ? place.text : ""

    signal accepted

    implicitHeight: column.implicitHeight

    Column {
        id: column

        width: parent.width

        EntryDigits {
            width: parent.width
            visible: digits !== ""
            digits: root.entry.digits
        }

        EntryWait {
            width: parent.width
            visible: root.entry.busy && root.entry.digits === ""
            text: root.entry.slow ? qsTr("Nadie ha contestado todavía. Seguimos intentándolo.") : !root.byAddress ? qsTr("Un momento…") : root.address === "" ? qsTr("Buscando en esta red…") : qsTr("Llamando a %1…").arg(root.address)
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
            // The three are one row in Spanish.
            spacing: 2

            PushButton {
                kind: PushButton.Ghost
                glyph: "file"
                visible: root.byFile && root.entry.file === ""
                text: qsTr("Abrir archivo de invitación")
                onClicked: root.entry.chooseFile()
            }

            PushButton {
                kind: PushButton.Ghost
                glyph: "qr"
                visible: root.byFile && root.entry.file === ""
                text: root.entry.pictureCode.reading ? qsTr("Leyendo la imagen…") : qsTr("Leer un QR de una imagen")
                onClicked: root.entry.pictureCode.choose()
            }

            PushButton {
                visible: root.byAddress && !root.entry.asksAddress
                kind: PushButton.Ghost
                text: qsTr("¿No lo encuentra?")
                onClicked: {
                    root.entry.askAddress(true);
                    place.forceActiveFocus(Qt.TabFocusReason);
                }
            }
        }

        EntryField {
            id: place

            width: parent.width
            visible: root.byAddress && root.entry.asksAddress && root.entry.digits === ""
            label: qsTr("Dirección del equipo de alguien de dentro")
            placeholder: "192.168.1.20:47800"
            hint: qsTr("Solo hace falta si la red no deja ver a los demás. Quien está dentro la ve en Ajustes, Red.")
            longest: 120
            enabled: !root.entry.busy
            error: root.entry.errorField === "address" ? root.entry.error : ""
            onTyped: root.entry.forgetError()
            onAccepted: root.accepted()
        }
    }

    // The system's file dialogs, each loaded only while it is wanted.
    Loader {
        readonly property bool wanted: root.entry.choosing

        onWantedChanged: wanted ? setSource("EntryFile.qml", {
            "entry": root.entry
        }) : setSource("")
    }

    Loader {
        readonly property bool wanted: root.entry.pictureCode.choosing

        onWantedChanged: wanted ? setSource("EntryPicture.qml", {
            "reader": root.entry.pictureCode
        }) : setSource("")
    }
}
