pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// Avisos: how one is told, kind by kind.
SettingsBody {
    id: root

    required property AppViewModel app
    required property NoticeSettingsViewModel model

    title: qsTr("Avisos")
    line: qsTr("Solo en este equipo")

    SettingsCard {
        id: card

        width: parent.width
        title: qsTr("De qué te avisa")

        Repeater {
            model: root.model.kinds

            SettingRow {
                id: kind

                required property string key
                required property string details
                required property string taken

                width: parent?.width ?? 0
                line: details

                Segmented {
                    label: kind.title
                    keys: ["tell", "bell", "none"]
                    names: [qsTr("Avisar"), qsTr("Solo en la campana"), qsTr("Nada")]
                    current: kind.taken
                    onChosen: how => root.model.tellBy(kind.key, how)
                }
            }
        }

        SettingsNote {
            width: parent.width
            wrong: true
            text: root.model.error
        }
    }

    SettingsCard {
        width: parent.width
        glyph: "moon"
        ground: Theme.azulTint
        ink: Theme.inkAzulTint
        title: qsTr("Horas tranquilas")
        line: root.model.hoursLine
    }
}
