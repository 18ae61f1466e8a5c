import QtQuick
import Patio

// Somebody who has read an announcement.
Pressable {
    id: root

    required property string face

    implicitHeight: Math.round(40 * Theme.textScale)
    Accessible.role: Accessible.ListItem

    background: Rectangle {
        radius: 8
        color: root.down ? Theme.pressed : root.over || root.ringed ? Theme.hover : "transparent"
    }

    contentItem: Item {
        Avatar {
            x: 8
            anchors.verticalCenter: parent.verticalCenter
            size: 28
            face: root.face
            ground: Theme.surface
        }

        Words {
            x: 46
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - x - 8
            role: Words.Label
            text: root.text
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
}
