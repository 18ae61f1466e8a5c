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
    required property EntryViewModel entry
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

        Loader {
            width: parent.width
            active: root.sidebar.writing.reason !== ""
            visible: active

            sourceComponent: ReadOnlyBanner {
                writing: root.sidebar.writing
            }
        }

        Loader {
            width: parent.width
            active: root.entry.keyWaits
            visible: active

            sourceComponent: Banner {
                caution: true
                glyph: "key"
                title: qsTr("Falta guardar la llave de repuesto")
                text: qsTr("Las doce palabras no quedan en ningún sitio: solo puedes verlas hasta que salgas de Patio.")
                action: qsTr("Ver las palabras")
                onActed: root.entry.showWords()
            }
        }

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

        Composer {
            width: parent.width
            visible: root.feed.place !== "announcements"
            feed: root.feed
            composer: root.composer
        }
    }
}
