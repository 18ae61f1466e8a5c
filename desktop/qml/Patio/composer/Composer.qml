import QtQuick
import Patio
import Patio.ViewModels

// Where one writes: folded to a prompt, or open in place.
Surface {
    id: root

    required property FeedViewModel feed
    required property ComposerViewModel composer
    readonly property bool opened: composer.tab !== ""

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
        composer: root.composer
    }

    OpenComposer {
        id: open

        width: parent.width
        visible: root.opened
        composer: root.composer
    }
}
