pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// That something waits to be published, and the way to it.
Item {
    id: root

    required property SchedulingViewModel scheduling

    implicitHeight: Math.max(words.height, see.height) + 4

    Icon {
        x: 4
        anchors.verticalCenter: parent.verticalCenter
        name: "clock"
        size: 16
        color: Theme.textMuted
    }

    Words {
        id: words

        x: 28
        anchors.verticalCenter: parent.verticalCenter
        role: Words.Meta
        text: root.scheduling.line + " ·"
        color: Theme.textSoft
        Accessible.role: Accessible.StaticText
        Accessible.name: root.scheduling.line
    }

    LinkButton {
        id: see

        x: words.x + words.width + 5
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("Ver")
        Accessible.role: Accessible.Button
        Accessible.name: qsTr("Ver lo que está programado")
        onClicked: list.press()
    }

    OnDemand {
        id: list

        button: see
        file: "../composer/WaitingDialog.qml"
        model: root.scheduling
    }
}
