import QtQuick
import Patio
import Patio.ViewModels

// Aspecto e idioma: theme, text size, language, motion. Each holds at once.
SettingsBody {
    id: root

    required property AppViewModel app
    required property QtObject model

    title: qsTr("Aspecto e idioma")
    line: qsTr("Solo en este equipo")

    SettingsCard {
        width: parent.width
        title: qsTr("Aspecto")

        SettingRow {
            width: parent.width
            title: qsTr("Tema")

            Segmented {
                label: qsTr("Tema")
                keys: ["system", "light", "dark"]
                names: [qsTr("Sistema"), qsTr("Claro"), qsTr("Oscuro")]
                current: root.app.theme
                onChosen: key => root.app.theme = key
            }
        }

        SettingRow {
            width: parent.width
            title: qsTr("Tamaño del texto")

            Segmented {
                label: qsTr("Tamaño del texto")
                keys: ["1", "1.15", "1.3"]
                names: ["100 %", "115 %", "130 %"]
                current: String(root.app.textScale)
                onChosen: key => root.app.textScale = Number(key)
            }
        }

        Switch {
            width: parent.width
            text: qsTr("Sin movimiento")
            line: qsTr("Nada se desliza ni aparece poco a poco.")
            selected: root.app.still
            onClicked: root.app.still = !root.app.still
        }

        Switch {
            width: parent.width
            text: qsTr("Atajos de una sola tecla")
            line: qsTr("L, R y C sobre una publicación. F1 enseña todos los atajos.")
            selected: root.app.letters
            onClicked: root.app.letters = !root.app.letters
        }
    }

    SettingsCard {
        width: parent.width
        title: qsTr("Idioma")
        line: qsTr("Lo que escribe la gente se queda como lo escribió. Català, Euskara y Galego están empezados: lo que les falta sale en español.")

        RadioGroup {
            width: parent.width
            label: qsTr("Idioma")
            keys: root.app.languages
            names: root.app.languageNames
            current: root.app.language
            onChosen: key => root.app.language = key
        }
    }
}
