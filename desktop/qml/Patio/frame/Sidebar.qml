pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// The left edge: company, pages, channels, the sync line and me.
Rectangle {
    id: root

    required property SidebarViewModel sidebar
    required property FeedViewModel feed
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
    }

    NavList {
        id: nav

        x: root.side
        y: company.y + company.height
        width: parent.width - 2 * root.side
        sidebar: root.sidebar
        feed: root.feed
        folded: root.folded
    }

    ChannelList {
        x: root.side
        y: nav.y + nav.height + 16
        width: nav.width
        height: sync.y - y - 8
        visible: !root.folded
        sidebar: root.sidebar
        feed: root.feed
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
        folded: root.folded
    }
}
