import QtQuick
import QtQuick.Controls.Basic
import Patio
import Patio.ViewModels

// Who asks, what kind of question it is, when, and how many wonder the same.
Item {
    id: root

    required property FeedViewModel feed
    required property string key
    required property string face
    required property string author
    required property bool nameless
    required property string chip
    required property string glyph
    required property string line
    required property string whenExact

    implicitHeight: Math.max(44, when.y + when.height)

    Avatar {
        size: 44
        visible: !root.nameless
        face: root.nameless ? "" : root.face
    }

    Rectangle {
        width: 44
        height: 44
        visible: root.nameless
        radius: 22
        color: Theme.hover

        Icon {
            anchors.centerIn: parent
            name: "mask"
            size: 24
        }
    }

    Words {
        id: name

        x: 56
        y: 2
        width: Math.min(implicitWidth, root.width - x - kind.width - 8 - 44)
        role: Words.H
        text: root.author
        elide: Text.ElideRight
    }

    Chip {
        id: kind

        x: name.x + name.width + 8
        y: name.y + Math.round((name.height - height) / 2)
        width: Math.min(implicitWidth, Math.round((root.width - 100) * 0.6))
        glyph: root.glyph
        text: root.chip
        ink: Theme.textSoft
        color: Theme.inset
    }

    Words {
        id: when

        x: 56
        y: name.y + name.height + 2
        width: root.width - x - 44
        role: Words.Meta
        text: root.line
        color: Theme.textMuted
        elide: Text.ElideRight

        HoverHandler {
            id: overWhen
        }

        ToolTip.text: root.whenExact
        ToolTip.visible: overWhen.hovered
        ToolTip.delay: 600
    }

    MoreButton {
        anchors.right: parent.right
        anchors.rightMargin: -8
        feed: root.feed
        key: root.key
    }
}
