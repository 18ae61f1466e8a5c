pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// Above the cards: heading, warnings, the pinned announcement and the composer.
Item {
    id: root

    required property FeedViewModel feed
    required property ComposerViewModel composer
    required property RailViewModel rail
    required property SidebarViewModel sidebar
    required property int columnX
    required property int columnWidth
    required property bool narrow

    width: ListView.view ? ListView.view.width : 0
    height: column.y + column.height + 16

    PageHead {
        id: head

        x: root.columnX
        y: 24
        width: root.columnWidth
        feed: root.feed
        rail: root.rail
        narrow: root.narrow
    }

    Column {
        id: column

        x: root.columnX
        y: head.y + head.height + 20
        width: root.columnWidth
        spacing: 16

        Repeater {
            model: root.feed.pinned

            PinnedCard {
                width: column.width
                feed: root.feed
                folded: root.feed.pinnedFolded
            }
        }

        Loader {
            width: parent.width
            active: root.sidebar.aloneLine !== "" && root.feed.place === "home"
            visible: active

            sourceComponent: Banner {
                glyph: "nodes-off"
                title: qsTr("No hay nadie cerca")
                text: root.sidebar.aloneLine
                onDismissed: root.sidebar.dismissAlone()
            }
        }

        // What a page has above its cards, read when somebody goes there.
        Loader {
            readonly property string file: root.feed.navigation.headOf(root.feed.place)

            width: parent.width
            visible: file !== ""
            onFileChanged: file === "" ? setSource("") : setSource(file, {
                "feed": root.feed,
                "model": root.feed.navigation.modelOf(root.feed.place),
                "composer": root.composer
            })
        }

        // Kept once it was made: its list may be open when the last one of it goes.
        Loader {
            readonly property bool wanted: root.composer.scheduling.line !== ""

            width: parent.width
            active: false
            visible: wanted && writing.visible
            onWantedChanged: active = active || wanted

            sourceComponent: WaitingLine {
                scheduling: root.composer.scheduling
            }
        }

        Composer {
            id: writing

            width: parent.width
            visible: root.feed.place !== "card" && (root.feed.place !== "questions" || root.composer.tab !== "")
            feed: root.feed
            composer: root.composer
        }
    }
}
