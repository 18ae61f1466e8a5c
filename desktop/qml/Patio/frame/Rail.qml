pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// Who is here, announcements that wait, this week's dates. What is empty is not shown.
Column {
    id: root

    required property NavigationViewModel navigation
    required property RailViewModel rail
    property color ground: Theme.canvas

    spacing: 28
    Accessible.role: Accessible.ComplementaryContent
    Accessible.name: qsTr("A un lado")

    Column {
        width: root.width
        visible: root.rail.hereCount > 0
        bottomPadding: 2

        RailHead {
            width: parent.width
            text: qsTr("Ahora en el patio")
            link: root.rail.nearLine
            onOpened: root.navigation.open("people")
        }

        Repeater {
            model: root.rail.here

            HereItem {
                width: root.width
                ground: root.ground
                onClicked: root.navigation.open("people", key)
            }
        }

        Words {
            visible: text !== ""
            topPadding: 4
            leftPadding: 44
            role: Words.Meta
            text: root.rail.hereMore
            color: Theme.textMuted
        }
    }

    Column {
        width: root.width
        visible: root.rail.unreadCount > 0
        bottomPadding: 5

        RailHead {
            width: parent.width
            text: qsTr("Anuncios sin leer")
            gap: 11
            link: qsTr("Ver todos")
            onOpened: root.navigation.open("announcements")
        }

        Repeater {
            model: root.rail.unread

            NoticeItem {
                width: root.width
                onClicked: root.navigation.open("announcements", key)
            }
        }
    }

    Column {
        width: root.width
        visible: root.rail.weekCount > 0

        RailHead {
            width: parent.width
            text: qsTr("Esta semana")
            gap: 10
        }

        Repeater {
            model: root.rail.week

            WeekItem {
                width: root.width
                onClicked: root.navigation.open("people", person)
            }
        }
    }
}
