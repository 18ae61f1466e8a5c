pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Patio
import Patio.ViewModels

// The channels; one that has something new is in semibold, with a quiet count.
Item {
    id: root

    required property SidebarViewModel sidebar
    required property NavigationViewModel navigation
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

    IconButton {
        x: parent.width - width - 6
        y: heading.y + (heading.height - height) / 2
        box: 28
        size: 16
        glyph: "plus"
        text: qsTr("Crear canal")
        onClicked: creating.setSource("../channels/NewChannel.qml", {
            "navigation": root.navigation,
            "channel": root.navigation.modelOf("channel")
        })
    }

    // By its file, and only when it is asked for: nothing of it is a start's business.
    Loader {
        id: creating
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
            readonly property string page: locked ? "messages" : "channel"

            width: view.width
            selected: root.navigation.page === page && root.navigation.subject === key
            onClicked: {
                root.navigation.open(page, key);
                root.chosen();
            }
        }
    }
}
