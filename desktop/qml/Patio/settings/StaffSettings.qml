pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// Personas y equipos: who can read this patio, and with what.
SettingsBody {
    id: root

    required property AppViewModel app
    required property StaffViewModel model
    readonly property bool stacked: table.width < 620 * Theme.textScale

    title: qsTr("Personas y equipos")
    line: model.headline
    most: 860

    aside: PushButton {
        visible: root.model.governs
        tall: 40
        kind: PushButton.Primary
        glyph: "user-plus"
        text: qsTr("Invitar")
        onClicked: root.model.invite()
    }

    Banner {
        width: parent.width
        visible: root.app.door.asked
        caution: true
        glyph: "user-plus"
        title: root.app.door.title
        text: qsTr("Por la red de la oficina")
        action: qsTr("Comprobar")
        onActed: root.model.compare()
    }

    SettingsNote {
        width: parent.width
        wrong: true
        text: root.model.asking === "" ? root.model.error : ""
    }

    Column {
        id: table

        width: parent.width
        Accessible.role: Accessible.Table
        Accessible.name: root.title

        Item {
            width: parent.width
            height: visible ? Math.round(36 * Theme.textScale) : 0
            visible: !root.stacked

            Words {
                role: Words.MetaM
                text: qsTr("Persona")
                color: Theme.textMuted
                Accessible.role: Accessible.ColumnHeader
                Accessible.name: text
            }

            Words {
                x: Math.round(parent.width * 0.4)
                role: Words.MetaM
                text: qsTr("Equipo")
                color: Theme.textMuted
                Accessible.role: Accessible.ColumnHeader
                Accessible.name: text
            }

            Words {
                x: Math.round(parent.width * 0.66)
                role: Words.MetaM
                text: qsTr("Visto")
                color: Theme.textMuted
                Accessible.role: Accessible.ColumnHeader
                Accessible.name: text
            }

            Hairline {
                y: parent.height - 1
                width: parent.width
            }
        }

        Repeater {
            model: root.model.rows

            StaffRow {
                width: table.width
                app: root.app
                staff: root.model
                stacked: root.stacked
            }
        }
    }

    SettingsNote {
        width: parent.width
        text: qsTr("Al quitar un equipo deja de recibir nada nuevo al instante. Lo que ya tenía guardado no se puede borrar a distancia.")
    }

    Column {
        width: parent.width
        visible: root.model.governs && invitations.count > 0
        topPadding: 8

        Heading {
            width: parent.width
            text: qsTr("Invitaciones abiertas")
        }

        Repeater {
            id: invitations

            model: root.model.invites

            SettingRow {
                id: invitation

                required property string key
                required property string details
                required property bool contested

                width: table.width
                line: details

                PushButton {
                    compact: true
                    enabled: !root.model.working
                    text: invitation.contested ? qsTr("Decidir") : qsTr("Cerrar")
                    Accessible.description: invitation.title
                    onClicked: root.model.closeInvite(invitation.key)
                }
            }
        }
    }

    // The dialogs, each read when it is asked for.
    Loader {
        readonly property string file: root.model.dialog

        onFileChanged: file === "" ? setSource("") : setSource(file, {
            "app": root.app,
            "staff": root.model
        })
    }
}
