import QtQuick
import QtQuick.Templates as T
import Patio
import Patio.ViewModels

// The prompt, and what else can be written.
FocusScope {
    id: root

    required property FeedViewModel feed
    required property ComposerViewModel composer

    // With large letters in a narrow column the channel goes below.
    readonly property bool wraps: row.x + row.width + channel.width + 22 > width

    implicitHeight: row.y + row.height + (wraps ? channel.height : 0) + 12

    Avatar {
        x: 24
        y: 16
        size: 40
        face: root.feed.meFace
    }

    T.AbstractButton {
        id: prompt

        focus: true
        x: 76
        y: 16
        width: root.width - x - 24
        height: Math.round(40 * Theme.textScale)
        hoverEnabled: true
        focusPolicy: Qt.TabFocus
        Keys.onReturnPressed: event => event.modifiers ? event.accepted = false : click()
        Keys.onEnterPressed: click()
        text: qsTr("¿Qué se cuenta en el patio, %1?").arg(root.feed.meFirst)
        Accessible.role: Accessible.Button
        Accessible.name: text
        onClicked: root.composer.open("post")

        background: Rectangle {
            radius: height / 2
            color: prompt.hovered ? Theme.hover : Theme.inset
            border.width: 1
            border.color: Theme.border

            FocusRing {
                shown: prompt.visualFocus
                around: parent.height / 2
            }
        }

        contentItem: Item {
            Words {
                x: 16
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - 32
                text: prompt.text
                color: Theme.textMuted
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }

        HoverHandler {
            cursorShape: Qt.IBeamCursor
        }
    }

    Row {
        id: row

        x: 64
        y: prompt.y + prompt.height + 10

        PushButton {
            tall: 34
            kind: PushButton.Ghost
            glyph: "image"
            text: qsTr("Foto")
            onClicked: {
                root.composer.open("post");
                root.composer.attaching.choosePhotos();
            }
        }

        PushButton {
            tall: 34
            kind: PushButton.Ghost
            glyph: "pollv"
            text: qsTr("Encuesta")
            onClicked: root.composer.open("poll")
        }

        PushButton {
            tall: 34
            kind: PushButton.Ghost
            glyph: "tile"
            text: qsTr("Kudos")
            onClicked: root.composer.open("kudos")
        }

        PushButton {
            tall: 34
            kind: PushButton.Ghost
            glyph: "help"
            text: qsTr("Pregunta")
            onClicked: root.composer.open("question")
        }
    }

    ChannelPicker {
        id: channel

        x: root.wraps ? row.x : root.width - width - 22
        y: row.y + (root.wraps ? row.height : 0)
        composer: root.composer
    }
}
