pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Patio

// A menu: rows of 38, moved through with the arrows, closed with Esc.
Menu {
    id: root

    property int wide: 220

    padding: 8
    popupType: Popup.Item
    overlap: 0
    implicitWidth: Math.round(wide * Theme.textScale)
    delegate: DropMenuItem {}
    enter: Transition {}
    exit: Transition {}

    background: Item {
        implicitWidth: root.wide

        Shadow {}

        Rectangle {
            anchors.fill: parent
            radius: Theme.radiusCard
            color: Theme.surface
            border.width: 1
            border.color: Theme.border
        }
    }
}
