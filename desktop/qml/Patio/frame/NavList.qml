pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// The pages.
Column {
    id: root

    required property SidebarViewModel sidebar
    required property FeedViewModel feed
    required property bool folded

    spacing: 2
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Páginas")

    NavItem {
        width: root.width
        folded: root.folded
        glyph: "home"
        text: qsTr("Inicio")
        selected: root.feed.place === "home"
        onClicked: root.feed.open("home")
    }

    NavItem {
        width: root.width
        folded: root.folded
        glyph: "megaphone"
        text: qsTr("Anuncios")
        says: root.sidebar.announcementsSay
        count: root.sidebar.unreadAnnouncements
        selected: root.feed.place === "announcements"
        onClicked: root.feed.open("announcements")
    }

    NavItem {
        width: root.width
        folded: root.folded
        glyph: "tile"
        text: qsTr("Kudos")
        selected: root.feed.place === "kudos"
        onClicked: root.feed.open("kudos")
    }

    NavItem {
        width: root.width
        folded: root.folded
        glyph: "people"
        text: qsTr("Personas")
        selected: root.feed.place === "people"
        onClicked: root.feed.open("people")
    }

    NavItem {
        id: hash

        width: root.width
        visible: root.folded
        folded: true
        glyph: "hash"
        text: qsTr("Canales")
        count: root.sidebar.channelTraffic
        selected: root.feed.place === "channel"
        onClicked: channels.press()

        OnDemand {
            id: channels

            button: hash

            ChannelPopover {
                x: hash.width + 8
                sidebar: root.sidebar
                feed: root.feed
            }
        }
    }
}
