import QtQuick
import Patio
import Patio.ViewModels

// Where it goes, what can be attached, and the button.
Item {
    id: root

    required property ComposerViewModel composer
    readonly property bool kudos: composer.tab === "kudos"

    signal photosAsked

    implicitHeight: 60

    Hairline {
        x: 1
        width: parent.width - 2
    }

    ChannelPicker {
        id: channel

        x: 16
        anchors.verticalCenter: parent.verticalCenter
        visible: !root.kudos
        composer: root.composer
    }

    IconButton {
        x: channel.x + channel.width + 34
        anchors.verticalCenter: parent.verticalCenter
        visible: !root.kudos
        glyph: "image"
        text: qsTr("Foto")
        onClicked: root.photosAsked()
    }

    Words {
        x: 24
        anchors.verticalCenter: parent.verticalCenter
        visible: root.kudos
        role: Words.Meta
        text: qsTr("Lo ve toda la empresa")
        color: Theme.textMuted
    }

    Words {
        anchors.right: send.left
        anchors.rightMargin: 32
        anchors.verticalCenter: parent.verticalCenter
        visible: !root.kudos
        role: Words.Meta
        text: Qt.platform.os === "osx" ? qsTr("Cmd + Intro") : qsTr("Ctrl + Intro")
        color: Theme.textMuted
        Accessible.ignored: true
    }

    PushButton {
        id: send

        anchors.right: parent.right
        anchors.rightMargin: 15
        anchors.verticalCenter: parent.verticalCenter
        kind: PushButton.Primary
        enabled: root.composer.ready
        text: root.kudos ? qsTr("Dar kudos") : qsTr("Publicar")
        onClicked: root.composer.publish()
    }
}
