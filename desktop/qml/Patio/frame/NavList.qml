pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// The pages.
Column {
    id: root

    required property SidebarViewModel sidebar
    required property NavigationViewModel navigation
    required property NoticesViewModel notices
    required property bool folded

    spacing: 2
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Páginas")

    NavItem {
        width: root.width
        folded: root.folded
        glyph: "home"
        text: qsTr("Inicio")
        selected: root.navigation.page === "home"
        onClicked: root.navigation.open("home")
    }

    NavItem {
        width: root.width
        folded: root.folded
        glyph: "megaphone"
        text: qsTr("Anuncios")
        says: root.sidebar.announcementsSay
        count: root.sidebar.unreadAnnouncements
        selected: root.navigation.page === "announcements"
        onClicked: root.navigation.open("announcements")
    }

    NavItem {
        width: root.width
        folded: root.folded
        glyph: "tile"
        text: qsTr("Kudos")
        selected: root.navigation.page === "kudos"
        onClicked: root.navigation.open("kudos")
    }

    NavItem {
        width: root.width
        folded: root.folded
        glyph: "radio"
        text: qsTr("Preguntas")
        says: root.sidebar.questionsSay
        count: root.sidebar.questionsForMe
        selected: root.navigation.page === "questions"
        onClicked: root.navigation.open("questions")
    }

    NavItem {
        width: root.width
        folded: root.folded
        glyph: "people"
        text: qsTr("Personas")
        selected: root.navigation.page === "people"
        onClicked: root.navigation.open("people")
    }

    NavItem {
        width: root.width
        folded: root.folded
        glyph: "steps"
        text: qsTr("Cómo lo hacemos")
        selected: root.navigation.page === "processes"
        onClicked: root.navigation.open("processes")
    }

    NavItem {
        width: root.width
        folded: root.folded
        glyph: "chat"
        text: qsTr("Mensajes")
        says: root.notices.messagesSay
        count: root.notices.messages
        selected: root.navigation.page === "messages"
        onClicked: root.navigation.open("messages")
    }

    NavItem {
        width: root.width
        folded: root.folded
        glyph: "pulse"
        text: qsTr("Pulso")
        selected: root.navigation.page === "pulse"
        onClicked: root.navigation.open("pulse")
    }

    NavItem {
        width: root.width
        visible: root.sidebar.outside || selected
        folded: root.folded
        glyph: "globe"
        text: qsTr("Para contar fuera")
        selected: root.navigation.page === "outside"
        onClicked: root.navigation.open("outside")
    }

    NavItem {
        id: hash

        width: root.width
        visible: root.folded
        folded: true
        glyph: "hash"
        text: qsTr("Canales")
        count: root.sidebar.channelTraffic
        selected: root.navigation.page === "channel"
        onClicked: channels.press()

        OnDemand {
            id: channels

            button: hash

            ChannelPopover {
                x: hash.width + 8
                sidebar: root.sidebar
                navigation: root.navigation
            }
        }
    }
}
