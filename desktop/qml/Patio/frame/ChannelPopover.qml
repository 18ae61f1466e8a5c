import QtQuick
import Patio
import Patio.ViewModels

// The channels, where the sidebar has no room for them.
Popover {
    id: root

    required property SidebarViewModel sidebar
    required property FeedViewModel feed

    width: 220
    height: Math.min(360, list.wanted + 32)

    contentItem: ChannelList {
        id: list

        sidebar: root.sidebar
        feed: root.feed
        onChosen: root.close()
    }
}
