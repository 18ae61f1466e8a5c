pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// Above the posts of a channel: who writes there, what it is for, and whether it is followed here.
Item {
    id: root

    required property FeedViewModel feed
    required property ChannelViewModel model
    required property ComposerViewModel composer

    implicitHeight: Math.max(words.height, actions.height)

    OnDemand {
        id: settings

        button: root

        ChannelSettings {
            channel: root.model
            name: root.feed.channel
        }
    }

    Column {
        id: words

        y: Math.max(0, (actions.height - height) / 2)
        width: root.width - actions.width - 16

        Words {
            width: parent.width
            role: Words.Meta
            text: root.model.writersLine
            color: Theme.textMuted
            elide: Text.ElideRight
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }

        Words {
            width: parent.width
            visible: text !== ""
            role: Words.Small
            text: root.model.about
            color: Theme.textSoft
            wrapMode: Text.Wrap
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }

        Words {
            width: parent.width
            visible: root.model.archived
            role: Words.MetaM
            text: qsTr("Archivado: se puede leer, y nada nuevo entra.")
            color: Theme.ocreText
            wrapMode: Text.Wrap
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }

    Row {
        id: actions

        anchors.right: parent.right
        spacing: 4

        Switch {
            width: Math.round(132 * Theme.textScale)
            text: qsTr("Siguiendo")
            selected: root.model.following
            onClicked: root.model.turnFollowing()
        }

        IconButton {
            anchors.verticalCenter: parent.verticalCenter
            glyph: "sliders"
            text: qsTr("Ajustes del canal")
            onClicked: {
                root.model.beginSettings();
                settings.press();
            }
        }
    }
}
