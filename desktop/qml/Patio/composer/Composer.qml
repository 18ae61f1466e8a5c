pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// Where one writes: folded to a prompt, or open in place.
Surface {
    id: root

    required property FeedViewModel feed
    required property ComposerViewModel composer
    readonly property bool opened: composer.tab !== ""
    readonly property string channel: feed.channel

    onChannelChanged: composer.follow(channel)
    // Published or thrown away: whoever works with the keyboard stays where they were.
    onOpenedChanged: {
        if (opened && open.status === Loader.Null)
            open.setSource("OpenComposer.qml", {
                "composer": composer
            });
        else if (!opened && open.activeFocus)
            folded.forceActiveFocus();
    }

    implicitHeight: opened ? open.implicitHeight : folded.implicitHeight
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Escribir")

    FoldedComposer {
        id: folded

        width: parent.width
        visible: !root.opened
        feed: root.feed
        composer: root.composer
    }

    PhotoPicker {
        attaching: root.composer.attaching
    }

    // Read and made when it is first opened, and kept: a start has no use for it.
    Loader {
        id: open

        width: parent.width
        visible: root.opened && status === Loader.Ready
    }

    ComposerDrop {
        anchors.fill: parent
        composer: root.composer
    }
}
