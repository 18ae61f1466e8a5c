pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Patio
import Patio.ViewModels

// The channels; one that has something new is in semibold, with a quiet count.
Item {
    id: root

    required property SidebarViewModel sidebar
    required property FeedViewModel feed
    readonly property int wanted: view.y + view.contentHeight

    signal chosen

    Words {
        id: heading

        x: 12
        y: 4
        role: Words.MetaM
        text: qsTr("Canales")
        color: Theme.textSoft
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }

    ListView {
        id: view

        y: heading.y + heading.height + 5
        width: parent.width
        height: parent.height - y
        clip: true
        model: root.sidebar.channels
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: false
        ScrollBar.vertical: Track {}

        delegate: ChannelItem {
            width: view.width
            selected: root.feed.place === "channel" && root.feed.channel === key
            onClicked: {
                root.feed.openChannel(key);
                root.chosen();
            }
        }
    }
}
