import QtQuick
import QtQuick.Controls.Basic
import Patio
import Patio.ViewModels

// Who, when and where: the first line of a post.
Item {
    id: root

    required property FeedViewModel feed
    required property string key
    required property string face
    required property string author
    required property string when
    required property string whenExact
    required property string channel

    implicitHeight: Math.max(44, line.y + line.height)

    Avatar {
        size: 44
        face: root.face
    }

    Words {
        id: name

        x: 56
        y: 2
        width: Math.min(implicitWidth, root.width - x - 44)
        role: Words.H
        text: root.author
        elide: Text.ElideRight
    }

    Row {
        id: line

        x: 56
        y: name.y + name.height + 2
        spacing: 0

        Words {
            role: Words.Meta
            text: root.when
            color: Theme.textMuted

            HoverHandler {
                id: overWhen
            }

            ToolTip.text: root.whenExact
            ToolTip.visible: overWhen.hovered
            ToolTip.delay: 600
        }

        Words {
            visible: root.channel !== ""
            role: Words.Meta
            text: "  ·  "
            color: Theme.textMuted
            Accessible.ignored: true
        }

        LinkButton {
            visible: root.channel !== ""
            text: "# " + root.channel
            Accessible.name: qsTr("Canal %1").arg(root.channel)
            onClicked: root.feed.openChannel(root.channel)
        }
    }

    MoreButton {
        anchors.right: parent.right
        anchors.rightMargin: -8
        feed: root.feed
        key: root.key
    }
}
