import QtQuick
import QtQuick.Controls.Basic
import Patio
import Patio.ViewModels

// The rail, opened from a button where there is no room for it. It scrolls where it is
// higher than the window.
Popover {
    id: root

    required property NavigationViewModel navigation
    required property RailViewModel rail

    label: rail.hereLine
    width: Math.round(300 * Theme.textScale)
    height: Math.min(aside.implicitHeight + 32, (parent ? parent.Window.height : 600) - 96)
    margins: 8

    contentItem: Flickable {
        clip: true
        contentHeight: aside.implicitHeight
        boundsBehavior: Flickable.StopAtBounds

        ScrollBar.vertical: Track {
            parent: root.contentItem
            x: parent.width + 2
            height: parent.height
        }

        Rail {
            id: aside

            width: root.availableWidth
            navigation: root.navigation
            rail: root.rail
            ground: Theme.surface
        }
    }
}
