pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// Red: what was found, who is missing and why, and an address to try.
SettingsBody {
    id: root

    required property AppViewModel app
    required property NetworkViewModel model

    title: qsTr("Red")
    line: model.headline

    aside: PushButton {
        tall: 40
        glyph: "refresh"
        text: qsTr("Mirar otra vez")
        enabled: !root.model.working
        onClicked: root.model.look()
    }

    SettingsCard {
        width: parent.width
        glyph: "nodes"
        title: qsTr("Cómo está")

        Column {
            id: found

            width: parent.width
            spacing: 10
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Cómo está")

            Repeater {
                model: root.model.checks

                Item {
                    id: check

                    required property string text
                    required property string outcome
                    readonly property bool good: outcome === "good"

                    width: found.width
                    height: words.height
                    Accessible.role: Accessible.ListItem
                    Accessible.name: text

                    Icon {
                        y: 1
                        name: check.good ? "check" : check.outcome === "open" ? "clock" : "warning"
                        size: 18
                        color: check.good ? Theme.olivaText : check.outcome === "open" ? Theme.textMuted : Theme.ocreText
                    }

                    Words {
                        id: words

                        x: 28
                        width: parent.width - x
                        role: Words.Small
                        text: check.text
                        wrapMode: Text.Wrap
                        Accessible.ignored: true
                    }
                }
            }
        }
    }

    SettingsCard {
        width: parent.width
        visible: absent.count > 0
        glyph: "nodes-off"
        ground: Theme.hover
        ink: Theme.textSoft
        title: qsTr("Quién falta")
        line: qsTr("Lo que escribas les llegará en cuanto vuelvan, aunque tú ya no estés.")

        Column {
            id: missing

            width: parent.width
            spacing: 12
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Quién falta")

            Repeater {
                id: absent

                model: root.model.missing

                ChoiceWords {
                    id: one

                    required property string name
                    required property string details

                    width: missing.width
                    text: name
                    line: details
                    Accessible.role: Accessible.ListItem
                    Accessible.name: name + ", " + details
                }
            }
        }
    }

    SettingsCard {
        width: parent.width
        glyph: "info"
        ground: Theme.azulTint
        ink: Theme.inkAzulTint
        title: qsTr("Probar una dirección")
        line: qsTr("Si dos equipos no se encuentran solos, basta con que uno pruebe la dirección del otro.")

        Flow {
            width: parent.width
            spacing: 8

            Field {
                id: address

                width: Math.min(parent.width, Math.round(280 * Theme.textScale))
                placeholderText: "192.168.1.20:47800"
                Accessible.name: qsTr("Dirección de un equipo")
                onAccepted: root.model.dial(text)
            }

            PushButton {
                beside: true
                text: qsTr("Probar")
                enabled: address.text.trim() !== "" && !root.model.working
                onClicked: root.model.dial(address.text)
            }
        }

        SettingsNote {
            width: parent.width
            text: root.model.tried
        }

        SettingsNote {
            width: parent.width
            wrong: true
            text: root.model.error
        }

        SettingsNote {
            width: parent.width
            text: root.model.listens === "" ? "" : qsTr("La de este equipo: %1").arg(root.model.listens)
        }
    }
}
