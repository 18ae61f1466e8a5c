pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// The page's heading, with the filter of Inicio and, when there is no rail, its button.
Item {
    id: root

    required property FeedViewModel feed
    required property RailViewModel rail
    required property bool narrow

    implicitHeight: title.height + (date.visible ? date.height + 2 : 0)

    Heading {
        id: title

        width: root.width - actions.width - 12
        level: 1
        text: root.feed.title
    }

    Row {
        id: actions

        anchors.right: parent.right
        y: (title.height - height) / 2
        spacing: 16

        PushButton {
            id: aside

            visible: root.narrow && root.rail.hereCount + root.rail.unreadCount + root.rail.weekCount > 0
            kind: PushButton.Ghost
            glyph: "people"
            text: root.rail.hereLine
            Accessible.role: Accessible.ButtonMenu
            onClicked: rails.press()

            OnDemand {
                id: rails

                button: aside

                RailPopover {
                    y: aside.height + 4
                    x: aside.width - width
                    navigation: root.feed.navigation
                    rail: root.rail
                }
            }
        }

        FilterButton {
            visible: root.feed.place === "home"
            feed: root.feed
        }
    }

    Words {
        id: date

        y: title.height + 2
        width: root.width
        visible: root.feed.place === "home"
        role: Words.Meta
        text: root.feed.dateLine
        color: Theme.textMuted
        elide: Text.ElideRight
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
