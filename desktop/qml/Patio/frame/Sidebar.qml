pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// The left edge: company, pages, channels, the sync line and me.
Rectangle {
    id: root

    required property SidebarViewModel sidebar
    required property NavigationViewModel navigation
    required property NoticesViewModel notices
    required property bool folded
    readonly property int side: 12

    color: Theme.sidebar
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Navegación")

    Rectangle {
        anchors.right: parent.right
        width: 1
        height: parent.height
        color: Theme.border
    }

    CompanyRow {
        id: company

        y: 4
        width: parent.width - 1
        folded: root.folded
        name: root.sidebar.company
        line: root.sidebar.headCount
        logo: root.sidebar.logo
    }

    SearchRow {
        id: search

        x: root.side
        y: company.y + company.height
        width: parent.width - 2 * root.side
        navigation: root.navigation
        folded: root.folded
    }

    // Where all has room the channels alone scroll; in a low window, or with large text, the pages
    // do as well.
    Scroller {
        id: middle

        readonly property int free: height - nav.height - channels.anchors.topMargin

        y: search.y + search.height + (root.folded ? 2 : 12)
        width: parent.width - 1
        height: sync.y - y - (root.folded ? 0 : 8)
        contentHeight: root.folded ? nav.height : channels.y + channels.height
        clip: true

        NavList {
            id: nav

            x: root.side
            width: root.width - 2 * root.side
            sidebar: root.sidebar
            navigation: root.navigation
            notices: root.notices
            folded: root.folded
        }

        ChannelList {
            id: channels

            readonly property int least: Math.min(wanted, Math.round(130 * Theme.textScale))

            anchors.top: nav.bottom
            anchors.topMargin: 16
            x: root.side
            width: nav.width
            height: Math.max(middle.free, least)
            visible: !root.folded
            sidebar: root.sidebar
            navigation: root.navigation
        }
    }

    SyncRow {
        id: sync

        x: root.side
        y: line.y - height - (root.folded ? 0 : 3)
        width: nav.width
        sidebar: root.sidebar
        folded: root.folded
    }

    Hairline {
        id: line

        x: root.side
        y: me.y - 5
        width: nav.width
    }

    MeRow {
        id: me

        x: root.side
        y: parent.height - height - (root.folded ? 2 : 8)
        width: nav.width
        sidebar: root.sidebar
        navigation: root.navigation
        folded: root.folded
    }
}
