pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// Llave y copias: what to have at hand on the day when a computer fails.
SettingsBody {
    id: root

    required property AppViewModel app
    required property KeepingViewModel model
    readonly property bool found: model.right
    readonly property RetentionViewModel retention: model.retention
    readonly property SizingViewModel sizing: model.sizing

    title: qsTr("Llave y copias")
    line: qsTr("Lo que hay que tener a mano el día que un equipo falle")
    onFoundChanged: if (found)
        app.rememberKeyCheck()

    SettingsCard {
        width: parent.width
        visible: root.model.owns
        glyph: "key"
        title: qsTr("Llave de repuesto")
        line: root.app.entry.key.waits ? qsTr("Aún no has guardado las doce palabras. Apúntalas antes de cerrar Patio: después no se pueden volver a ver.") : root.model.keyLine(root.app.keyChecked)

        Flow {
            width: parent.width
            spacing: 8

            PushButton {
                text: qsTr("Comprobar ahora")
                onClicked: root.model.check()
            }

            PushButton {
                visible: root.app.entry.key.waits
                kind: PushButton.Ghost
                glyph: "eye"
                text: qsTr("Ver las doce palabras")
                onClicked: root.app.entry.key.show()
            }
        }

        SettingsNote {
            width: parent.width
            text: root.found ? qsTr("Son las doce palabras de esta empresa.") : ""
        }
    }

    SettingsCard {
        width: parent.width
        glyph: "drive"
        title: qsTr("Copia de seguridad")
        line: root.model.backupLine

        Banner {
            width: parent.width
            visible: root.model.trouble !== ""
            loss: true
            closable: false
            title: qsTr("La copia de la semana no se ha hecho")
            text: root.model.trouble
        }

        Bar {
            width: parent.width
            visible: root.model.roomLine !== ""
            full: true
            ink: Theme.olivaDot
            value: root.model.roomUsed
            text: root.model.roomLine
        }

        Flow {
            width: parent.width
            spacing: 8

            PushButton {
                glyph: "refresh"
                text: root.model.working && !root.model.checking ? qsTr("Un momento…") : qsTr("Hacer copia ahora")
                enabled: !root.model.working
                onClicked: root.model.backUp()
            }

            PushButton {
                kind: PushButton.Ghost
                text: root.model.weekly ? qsTr("Cambiar de sitio") : qsTr("Elegir una carpeta")
                enabled: !root.model.working
                onClicked: root.model.choose("folder")
            }

            PushButton {
                visible: root.model.weekly
                kind: PushButton.Ghost
                text: qsTr("Dejar de repetirla")
                enabled: !root.model.working
                onClicked: root.model.stop()
            }
        }

        SettingsNote {
            width: parent.width
            text: root.model.note
        }

        SettingsNote {
            width: parent.width
            wrong: true
            text: root.model.checking ? "" : root.model.error
        }

        SettingsNote {
            width: parent.width
            text: qsTr("Una copia se restaura en un ordenador donde Patio esté vacío: «Volver a entrar», el archivo y sus doce palabras.")
        }
    }

    SettingsCard {
        width: parent.width
        glyph: "clock"
        ground: Theme.azulTint
        ink: Theme.inkAzulTint
        title: qsTr("Cuánto se guarda")
        line: qsTr("Vale para todos los equipos. Lo anterior se va una vez al mes; se queda lo que aún cuenta, como un anuncio fijado o sin confirmar.")

        RadioGroup {
            width: parent.width
            enabled: root.retention.owns && !root.retention.working
            label: qsTr("Cuánto se guarda")
            keys: ["12", "24", "0"]
            names: [qsTr("Un año"), qsTr("Dos años"), qsTr("Siempre")]
            current: root.retention.current
            onChosen: key => root.retention.keepFor(key)
        }

        SettingsNote {
            width: parent.width
            text: root.retention.line
        }

        SettingsNote {
            width: parent.width
            wrong: true
            text: root.retention.error
        }
    }

    SettingsCard {
        width: parent.width
        glyph: "clip"
        ground: Theme.ocreTint
        ink: Theme.inkOcreTint
        title: qsTr("Archivos grandes")
        line: qsTr("Lo que se comparte ocupa sitio en todos los equipos. Lo ya compartido no cambia.")

        SettingRow {
            width: parent.width
            title: qsTr("El archivo más grande, en MB")
            line: root.sizing.span

            Field {
                width: Math.round(84 * Theme.textScale)
                enabled: root.sizing.owns && !root.sizing.working
                text: root.sizing.megabytes
                maximumLength: 5
                inputMethodHints: Qt.ImhDigitsOnly
                Accessible.name: qsTr("El archivo más grande, en MB")
                Accessible.description: root.sizing.span
                onEditingFinished: root.sizing.allow(text)
            }
        }

        SettingsNote {
            width: parent.width
            text: root.sizing.line
        }

        SettingsNote {
            width: parent.width
            wrong: true
            text: root.sizing.error
        }
    }

    FileWish {
        owner: root.model
    }

    Loader {
        readonly property string file: root.model.checking ? "KeyDialog.qml" : root.model.wordsWait ? "WordsDialog.qml" : ""

        onFileChanged: file === "" ? setSource("") : setSource(file, {
            "keeping": root.model
        })
    }

    Loader {
        active: root.retention.asking

        sourceComponent: ConfirmDialog {
            title: root.retention.question
            text: root.retention.consequence
            accept: qsTr("Guardar menos")
            onAccepted: root.retention.confirm()
            onClosed: root.retention.forget()
            Component.onCompleted: open()
        }
    }
}
