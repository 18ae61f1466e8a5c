pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Patio
import Patio.ViewModels

// How many devices are near and what is under way; pressed, it lists them.
T.AbstractButton {
    id: root

    required property SidebarViewModel sidebar
    required property bool folded

    implicitHeight: folded ? 44 : Math.round(44 * Theme.textScale)
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Keys.onReturnPressed: event => event.modifiers ? event.accepted = false : click()
    Keys.onEnterPressed: click()
    visible: sidebar.syncTitle !== ""
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("Sincronización: %1, %2").arg(sidebar.syncTitle).arg(sidebar.syncLine)
    onClicked: devices.press()

    background: Rectangle {
        radius: Theme.radiusControl
        color: root.down ? Theme.pressed : root.hovered ? Theme.hover : "transparent"

        FocusRing {
            shown: root.visualFocus
            inside: true
        }
    }

    contentItem: Item {
        Icon {
            x: root.folded ? (root.width - width) / 2 : 10
            y: root.folded ? 2 : (root.height - height) / 2
            name: root.sidebar.syncNear ? "nodes" : "nodes-off"
            color: root.sidebar.syncNear ? Theme.olivaText : Theme.textSoft
        }

        Words {
            x: (root.width - width) / 2
            y: 24
            visible: root.folded
            role: Words.MicroB
            text: String(root.sidebar.syncCount)
            color: root.sidebar.syncNear ? Theme.olivaText : Theme.textSoft
            Accessible.ignored: true
        }

        Column {
            x: 40
            anchors.verticalCenter: parent.verticalCenter
            width: root.width - x - 8
            visible: !root.folded

            Words {
                width: parent.width
                role: Words.MetaB
                text: root.sidebar.syncTitle
                elide: Text.ElideRight
                Accessible.ignored: true
            }

            Words {
                width: parent.width
                role: Words.Micro
                text: root.sidebar.syncLine
                color: root.sidebar.syncCaution ? Theme.ocreText : Theme.textSoft
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
    }

    OnDemand {
        id: devices

        button: root

        DevicesPopover {
            y: root.height - height
            x: root.width + 8
            sidebar: root.sidebar
        }
    }
}
