pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// Below the cards: the end of the list, or the first day.
Item {
    id: root

    required property FeedViewModel feed
    required property ComposerViewModel composer
    required property int columnX
    required property int columnWidth

    width: ListView.view ? ListView.view.width : 0
    visible: root.feed.place !== "card"
    height: !visible ? 16 : root.feed.empty ? first.height + 32 : root.feed.ended ? 120 : 60

    Column {
        x: root.columnX
        y: 16
        width: root.columnWidth
        visible: root.feed.ended && !root.feed.empty
        spacing: 8

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: "home"
            size: 24
            color: Theme.textMuted
        }

        Words {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            role: Words.Meta
            text: qsTr("Ya lo has visto todo. Hasta luego.")
            Accessible.role: Accessible.StaticText
            Accessible.name: text
            color: Theme.textMuted
        }
    }

    Loader {
        id: first

        x: root.columnX
        width: root.columnWidth
        active: root.visible && root.feed.empty

        sourceComponent: FirstDay {
            feed: root.feed
            composer: root.composer
        }
    }
}
