import QtQuick
import Patio
import Patio.ViewModels

// The channels, where the sidebar has no room for them.
Popover {
    id: root

    required property SidebarViewModel sidebar
    required property NavigationViewModel navigation

    label: qsTr("Canales")
    // A channel was chosen, or opened.
    readonly property string place: navigation.subject

    onPlaceChanged: close()
    margins: 8
    width: 220
    height: Math.min(360, list.wanted + 32)

    contentItem: ChannelList {
        id: list

        sidebar: root.sidebar
        navigation: root.navigation
        onChosen: root.close()
    }
}
