pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// The day and the hour at which a post is published, by this computer.
Popover {
    id: root

    required property ComposerViewModel composer
    readonly property SchedulingViewModel scheduling: composer.scheduling
    readonly property bool acceptable: composer.ready && scheduling.lack === ""

    signal accepted

    margins: 8
    width: Math.round(300 * Theme.textScale)
    onOpened: day.forceActiveFocus(Qt.TabFocusReason)
    onAccepted: {
        close();
        scheduling.schedule();
    }

    contentItem: Column {
        spacing: 12
        Accessible.role: Accessible.Dialog
        Accessible.name: title.text

        Heading {
            id: title

            width: parent.width
            role: Words.LabelB
            text: qsTr("Publicar más tarde")
        }

        DateField {
            id: day

            width: parent.width
            label: qsTr("Día")
            day: root.scheduling.day
            least: root.scheduling.today
            onChosen: day => root.scheduling.day = day
        }

        Row {
            width: parent.width
            spacing: 12

            Words {
                anchors.verticalCenter: parent.verticalCenter
                role: Words.Label
                text: qsTr("A las")
                Accessible.ignored: true
            }

            Field {
                id: hour

                width: Math.round(92 * Theme.textScale)
                text: root.scheduling.clock
                wrong: root.scheduling.lack !== ""
                Accessible.name: qsTr("Hora")
                Accessible.description: said.text
                onTextEdited: root.scheduling.clock = text
                onAccepted: if (root.acceptable)
                    root.accepted()
            }
        }

        Words {
            id: said

            width: parent.width
            role: Words.Meta
            text: root.scheduling.lack === "" ? qsTr("%1, desde este equipo. Si está apagado, en cuanto se encienda.").arg(root.scheduling.chosen) : root.scheduling.lack
            color: root.scheduling.lack === "" ? Theme.textMuted : Theme.dangerText
            wrapMode: Text.Wrap
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }

        PushButton {
            anchors.right: parent.right
            kind: PushButton.Primary
            enabled: root.acceptable
            text: qsTr("Programar")
            onClicked: root.accepted()
        }
    }
}
