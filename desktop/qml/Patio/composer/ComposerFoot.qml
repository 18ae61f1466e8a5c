import QtQuick
import Patio
import Patio.ViewModels

// Where it goes, what can be attached, and the button.
Item {
    id: root

    required property ComposerViewModel composer
    readonly property bool kudos: composer.tab === "kudos"
    readonly property bool asking: composer.tab === "question"
    readonly property bool posting: composer.tab === "post"
    readonly property bool offering: posting && composer.scheduling.offer !== ""
    // What can be done about when, below what can be done about what, where there is no room.
    readonly property bool wraps: offering && hour.x + hour.width + offer.width + send.width + 40 > width

    implicitHeight: wraps ? 60 + send.height + 8 : 60

    Hairline {
        x: 1
        width: parent.width - 2
    }

    ChannelPicker {
        id: channel

        x: 16
        y: (60 - height) / 2
        visible: root.posting
        composer: root.composer
    }

    IconButton {
        id: photo

        x: channel.x + channel.width + 34
        y: (60 - height) / 2
        visible: root.posting
        glyph: "image"
        text: qsTr("Foto")
        onClicked: root.composer.attaching.choosePhotos()
    }

    IconButton {
        id: file

        x: photo.x + photo.width + 4
        y: (60 - height) / 2
        visible: root.posting
        glyph: "clip"
        text: qsTr("Archivo")
        onClicked: root.composer.attaching.chooseFiles()
    }

    ScheduleButton {
        id: hour

        x: file.x + file.width + 4
        y: (60 - height) / 2
        visible: root.posting
        composer: root.composer
    }

    Words {
        x: 24
        anchors.verticalCenter: parent.verticalCenter
        width: send.x - x - 12
        visible: !root.posting
        role: Words.Meta
        text: root.asking ? root.composer.askedPromise : root.composer.audience
        color: Theme.textMuted
        wrapMode: Text.Wrap
        maximumLineCount: 2
        elide: Text.ElideRight
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    Words {
        id: keys

        anchors.right: send.left
        anchors.rightMargin: 32
        anchors.verticalCenter: send.verticalCenter
        visible: root.posting && !root.offering && x > hour.x + hour.width + 8
        role: Words.Meta
        text: Qt.platform.os === "osx" ? qsTr("Cmd + Intro") : qsTr("Ctrl + Intro")
        color: Theme.textMuted
        Accessible.ignored: true
    }

    PushButton {
        id: offer

        anchors.right: send.left
        anchors.rightMargin: 8
        anchors.verticalCenter: send.verticalCenter
        visible: root.offering
        enabled: root.composer.ready
        text: root.composer.scheduling.offer
        onClicked: root.composer.scheduling.offerTaken()
    }

    PushButton {
        id: send

        anchors.right: parent.right
        anchors.rightMargin: 15
        y: root.implicitHeight - (60 + height) / 2
        kind: PushButton.Primary
        enabled: root.composer.ready
        text: root.kudos ? qsTr("Dar kudos") : root.asking ? qsTr("Preguntar") : qsTr("Publicar")
        Accessible.description: keys.text
        onClicked: root.composer.publish()
    }
}
