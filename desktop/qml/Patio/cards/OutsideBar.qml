import QtQuick
import Patio
import Patio.ViewModels

// On a post that may be told outside.
Rectangle {
    id: root

    required property FeedViewModel feed
    required property string piece
    required property string line

    implicitHeight: Math.max(52, words.height + 20)
    radius: Theme.radiusControl
    color: Theme.olivaTint
    border.width: Theme.contrast ? 1 : 0
    border.color: Theme.borderStrong
    Accessible.role: Accessible.Grouping
    Accessible.name: words.text

    Icon {
        x: 14
        anchors.verticalCenter: parent.verticalCenter
        name: "globe"
        color: Theme.inkOlivaTint
    }

    Words {
        id: words

        x: 44
        anchors.verticalCenter: parent.verticalCenter
        width: share.x - x - 12
        role: Words.MetaM
        text: root.line
        color: Theme.inkOlivaTint
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }

    PushButton {
        id: share

        x: parent.width - width - 9
        anchors.verticalCenter: parent.verticalCenter
        tall: 34
        compact: true
        kind: PushButton.Ghost
        ink: Theme.inkOlivaTint
        glyph: "shareout"
        text: qsTr("Compartir fuera")
        onClicked: root.feed.navigation.open("outside", root.piece)
    }
}
