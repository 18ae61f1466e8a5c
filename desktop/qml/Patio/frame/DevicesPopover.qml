pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Patio
import Patio.ViewModels

// The devices that this one sees on the network.
Popover {
    id: root

    required property SidebarViewModel sidebar

    label: sidebar.syncTitle
    saying: list.count === 0 ? sidebar.syncLine : ""
    margins: 8
    width: Math.round(340 * Theme.textScale)
    height: Math.min(Overlay.overlay ? Overlay.overlay.height - 32 : 480, 480 * Theme.textScale, 32 + heading.height + 8 + Math.max(24, list.contentHeight))

    contentItem: Item {
        Words {
            id: heading

            role: Words.H
            text: root.sidebar.syncTitle
        }

        Words {
            y: heading.height + 8
            width: parent.width
            visible: list.count === 0
            role: Words.Meta
            text: root.sidebar.syncLine
            color: Theme.textSoft
        }

        ListView {
            id: list

            y: heading.height + 8
            width: parent.width
            height: parent.height - y
            clip: true
            model: root.sidebar.devices
            boundsBehavior: Flickable.StopAtBounds
            ScrollBar.vertical: Track {}

            delegate: DeviceItem {
                // Beside the scroll bar, not below it.
                width: list.width - (list.contentHeight > list.height ? 14 : 0)
            }
        }
    }
}
