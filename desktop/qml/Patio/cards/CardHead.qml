import QtQuick
import QtQuick.Controls.Basic
import Patio
import Patio.ViewModels

// Who, when and where: the first line of a post.
Item {
    id: root

    required property FeedViewModel feed
    required property string key
    required property string person
    required property string face
    required property string author
    required property string when
    required property string whenExact
    required property string channel
    property string edited: ""
    property string editedExact: ""
    property string ends: ""

    implicitHeight: Math.max(44, line.y + line.height)

    Face {
        size: 44
        face: root.face
        onClicked: name.click()
    }

    LinkButton {
        id: name

        x: 56
        y: 2
        width: Math.min(implicitWidth, root.width - x - 44)
        role: Words.H
        ink: Theme.text
        text: root.author
        onClicked: root.feed.navigation.open("people", root.person)
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
            Accessible.role: Accessible.StaticText
            Accessible.name: text

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
            onClicked: root.feed.navigation.open("channel", root.channel)
        }

        Words {
            visible: text !== ""
            role: Words.Meta
            text: root.edited === "" ? "" : "  ·  " + root.edited
            color: Theme.textMuted
            Accessible.ignored: text === ""
            Accessible.role: Accessible.StaticText
            Accessible.name: root.edited
            Accessible.description: root.editedExact

            HoverHandler {
                id: overEdited
            }

            ToolTip.text: root.editedExact
            ToolTip.visible: overEdited.hovered && root.editedExact !== ""
            ToolTip.delay: 600
        }

        Words {
            visible: text !== ""
            role: Words.Meta
            text: root.ends === "" ? "" : "  ·  " + root.ends
            color: Theme.textMuted
            Accessible.ignored: text === ""
            Accessible.role: Accessible.StaticText
            Accessible.name: root.ends
        }
    }

    MoreButton {
        anchors.right: parent.right
        anchors.rightMargin: -8
        feed: root.feed
        key: root.key
        outward: true
    }
}
