pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// Horario y plazos: when the office works, its holidays, and the promise of an answer.
SettingsBody {
    id: root

    required property AppViewModel app
    required property HoursViewModel model

    title: qsTr("Horario y plazos")
    line: qsTr("Vale para toda la empresa")

    SettingsNote {
        width: parent.width
        wrong: true
        text: root.model.error
    }

    SettingsCard {
        width: parent.width
        glyph: "moon"
        title: qsTr("Horario")

        Switch {
            width: parent.width
            text: qsTr("Horas tranquilas")
            line: qsTr("Fuera del horario no saltan avisos, y lo que se escribe se ofrece para la mañana siguiente.")
            selected: root.model.told
            onClicked: root.model.toggleTold()
        }

        SettingRow {
            width: parent.width
            visible: root.model.told
            title: qsTr("De qué hora a qué hora")

            Field {
                id: starts

                width: Math.round(84 * Theme.textScale)
                text: root.model.starts
                Accessible.name: qsTr("Desde")
                onEditingFinished: root.model.setSpan(text, ends.text)
            }

            Field {
                id: ends

                width: Math.round(84 * Theme.textScale)
                text: root.model.ends
                Accessible.name: qsTr("Hasta")
                onEditingFinished: root.model.setSpan(starts.text, text)
            }
        }

        Flow {
            width: parent.width
            visible: root.model.told
            spacing: 4

            Repeater {
                model: 7

                Check {
                    id: day

                    required property int index

                    width: Math.round(84 * Theme.textScale)
                    text: root.model.dayName(index)
                    // Asked again whenever the hours are others.
                    selected: root.model.told && root.model.daysKey !== "" && root.model.worksOn(index)
                    onClicked: root.model.toggleDay(day.index)
                }
            }
        }
    }

    SettingsCard {
        width: parent.width
        visible: root.model.told
        glyph: "calendar"
        title: qsTr("Festivos")
        line: qsTr("Los de toda España se saben ya.")

        SettingRow {
            width: parent.width
            title: qsTr("Comunidad autónoma")

            Select {
                label: qsTr("Comunidad autónoma")
                wide: 260
                keys: ["-", "AN", "AR", "AS", "CN", "CB", "CL", "CM", "CT", "CE", "VC", "EX", "GA", "IB", "RI", "MD", "ML", "MC", "NC", "PV"]
                names: [qsTr("Ninguna"), "Andalucía", "Aragón", "Asturias", "Canarias", "Cantabria", "Castilla y León", "Castilla-La Mancha", "Catalunya", "Ceuta", "Comunitat Valenciana", "Extremadura", "Galicia", "Illes Balears", "La Rioja", "Comunidad de Madrid", "Melilla", "Región de Murcia", "Navarra", "Euskadi"]
                current: root.model.region
                onChosen: key => root.model.setRegion(key)
            }
        }

        Repeater {
            model: root.model.own

            SettingRow {
                id: holiday

                required property string key

                width: parent?.width ?? 0

                IconButton {
                    glyph: "close"
                    text: qsTr("Quitar %1").arg(holiday.title)
                    onClicked: root.model.removeHoliday(holiday.key)
                }
            }
        }

        Flow {
            width: parent.width
            spacing: 8

            Field {
                id: closed

                width: Math.round(180 * Theme.textScale)
                placeholderText: qsTr("Día, como 24/12/2026")
                Accessible.name: qsTr("Festivo propio")
                onAccepted: root.model.addHoliday(text)
            }

            PushButton {
                beside: true
                text: qsTr("Añadir festivo")
                enabled: closed.text.trim() !== "" && !root.model.working
                onClicked: root.model.addHoliday(closed.text)
            }
        }
    }

    SettingsCard {
        width: parent.width
        glyph: "clock"
        title: qsTr("Plazo para contestar")
        line: qsTr("Se cuenta desde que alguien pregunta, y se ve en la pregunta.")

        SettingRow {
            width: parent.width
            title: qsTr("Días")

            Field {
                width: Math.round(84 * Theme.textScale)
                text: root.model.answerDays
                inputMethodHints: Qt.ImhDigitsOnly
                Accessible.name: qsTr("Días para contestar")
                onEditingFinished: root.model.setAnswerDays(text)
            }
        }
    }
}
