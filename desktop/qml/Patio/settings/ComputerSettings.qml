import QtQuick
import Patio
import Patio.ViewModels

// Este equipo: where it stands, how much it keeps, what a technician asks for.
SettingsBody {
    id: root

    required property AppViewModel app
    required property ComputerViewModel model

    title: qsTr("Este equipo")
    line: qsTr("Lo que los demás leen de él, y lo que guarda")

    SettingsCard {
        width: parent.width
        glyph: "monitor"
        title: qsTr("Sitio")
        line: qsTr("Se lee junto a tu nombre, por ejemplo «Taller, hornos».")

        Flow {
            width: parent.width
            spacing: 8

            Field {
                id: place

                width: Math.min(parent.width, Math.round(320 * Theme.textScale))
                text: root.model.place
                placeholderText: qsTr("Dónde está")
                Accessible.name: qsTr("Sitio")
                onAccepted: root.model.savePlace(text)
            }

            PushButton {
                beside: true
                text: qsTr("Guardar")
                enabled: !root.model.working && place.text.trim() !== root.model.place
                onClicked: root.model.savePlace(place.text)
            }
        }

        SettingsNote {
            width: parent.width
            text: root.model.saved ? qsTr("Guardado") : ""
        }

        SettingsNote {
            width: parent.width
            wrong: true
            text: root.model.placeError
        }
    }

    SettingsCard {
        width: parent.width
        glyph: "sun"
        ground: Theme.ocreTint
        ink: Theme.inkOcreTint
        title: qsTr("Al empezar el día")

        Switch {
            width: parent.width
            text: qsTr("Abrir Patio al iniciar sesión")
            line: qsTr("Espera sin ventana junto al reloj y te avisa. Donde no hay ese sitio, se queda minimizado.")
            selected: root.model.starts
            enabled: !root.model.working
            onClicked: root.model.start(!root.model.starts)
        }

        SettingsNote {
            width: parent.width
            wrong: true
            text: root.model.startError
        }
    }

    SettingsCard {
        width: parent.width
        glyph: "drive"
        title: qsTr("Espacio")
        line: root.model.storedLine

        SettingsNote {
            width: parent.width
            text: qsTr("Está en %1").arg(root.model.home)
        }
    }

    UpdateSettings {
        width: parent.width
        visible: root.model.updating.may
        model: root.model.updating
    }

    SettingsCard {
        width: parent.width
        glyph: "info"
        ground: Theme.azulTint
        ink: Theme.inkAzulTint
        title: qsTr("Para quien lleva los ordenadores")

        SettingRow {
            width: parent.width
            title: qsTr("Versión de Patio")

            Words {
                text: root.model.version
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }

        SettingRow {
            width: parent.width
            title: qsTr("Nombre en la red")

            Words {
                text: root.model.computerName
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }

        SettingRow {
            width: parent.width
            visible: root.model.address !== ""
            title: qsTr("Dirección y puerto")

            Words {
                horizontalAlignment: Text.AlignRight
                text: root.model.address
                font.features: {
                    "tnum": 1
                }
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }

        SettingRow {
            width: parent.width
            title: qsTr("Clave de este equipo")

            Words {
                text: root.model.key
                font.features: {
                    "tnum": 1
                }
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }
    }
}
