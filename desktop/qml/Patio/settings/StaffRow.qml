pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// A computer of the company: whose it is, where, when it was seen, and what can be done.
Item {
    id: root

    required property AppViewModel app
    required property StaffViewModel staff
    required property string key
    required property string person
    required property string face
    required property string name
    required property string line
    required property string computer
    required property string seen
    required property bool here
    required property bool first
    required property bool mine
    required property bool addable
    required property bool ranked
    required property bool removable
    required property bool leavable
    required property string says
    property bool stacked: false

    implicitHeight: Math.round(56 * Theme.textScale)
    Accessible.role: Accessible.Row
    Accessible.name: says
    Accessible.description: first ? line : ""

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: -12
        anchors.rightMargin: -12
        radius: Theme.radiusControl
        visible: pointer.hovered
        color: Theme.inset
    }

    HoverHandler {
        id: pointer
    }

    Avatar {
        anchors.verticalCenter: parent.verticalCenter
        visible: root.first
        size: 36
        face: root.face
        ground: Theme.canvas
    }

    Column {
        x: 50
        anchors.verticalCenter: parent.verticalCenter
        width: (root.stacked ? more.x : device.x) - x - 12

        Words {
            width: parent.width
            visible: root.first
            role: Words.Label
            text: root.name
            elide: Text.ElideRight
            Accessible.ignored: true
        }

        Words {
            width: parent.width
            visible: text !== ""
            role: Words.Meta
            text: root.stacked ? [root.computer, root.seen].filter(part => part !== "").join(" · ") : root.first ? root.line : ""
            color: Theme.textMuted
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }

    Row {
        id: device

        x: Math.round(parent.width * 0.4)
        anchors.verticalCenter: parent.verticalCenter
        width: when.x - x - 12
        visible: !root.stacked && root.computer !== ""
        spacing: 8

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "monitor"
            size: 18
        }

        Words {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - 26
            role: Words.Small
            text: root.computer
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }

    Row {
        id: when

        x: Math.round(parent.width * 0.66)
        anchors.verticalCenter: parent.verticalCenter
        width: more.x - x - 8
        visible: !root.stacked && root.computer !== ""
        spacing: 8

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: 8
            height: 8
            radius: 4
            color: root.here ? Theme.olivaDot : "transparent"
            border.width: root.here ? 0 : 2
            border.color: Theme.borderStrong
        }

        Words {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - 16
            role: Words.Small
            text: root.seen
            color: root.here ? Theme.olivaText : Theme.textSoft
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }

    IconButton {
        id: more

        x: parent.width - width
        anchors.verticalCenter: parent.verticalCenter
        glyph: "more"
        text: qsTr("Más acciones")
        Accessible.role: Accessible.ButtonMenu
        Accessible.name: root.computer === "" ? qsTr("Más acciones para %1").arg(root.name) : qsTr("Más acciones para %1, %2").arg(root.name).arg(root.computer)
        onClicked: choices.press()

        OnDemand {
            id: choices

            button: more

            StaffMenu {
                x: more.width - width
                y: more.height + 4
                app: root.app
                staff: root.staff
                key: root.key
                person: root.person
                mine: root.mine
                addable: root.addable
                ranked: root.ranked
                removable: root.removable
                leavable: root.leavable
            }
        }
    }

    Hairline {
        y: parent.height - 1
        width: parent.width
    }
}
