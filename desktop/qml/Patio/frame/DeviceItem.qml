import QtQuick
import Patio

// A device of the network: whose, where, and whether it answers.
Item {
    id: root

    required property string face
    required property string name
    required property string line
    required property bool near

    implicitHeight: Math.round(48 * Theme.textScale)

    Avatar {
        anchors.verticalCenter: parent.verticalCenter
        visible: root.face !== ""
        face: root.face
        here: root.near
        ground: Theme.surface
    }

    Icon {
        x: 6
        anchors.verticalCenter: parent.verticalCenter
        visible: root.face === ""
        name: "laptop"
    }

    Column {
        x: 44
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - x
        Accessible.role: Accessible.ListItem
        Accessible.name: root.name + ", " + root.line

        Words {
            width: parent.width
            role: Words.Label
            text: root.name
            elide: Text.ElideRight
            Accessible.ignored: true
        }

        Words {
            width: parent.width
            role: Words.Meta
            text: root.line
            color: Theme.textMuted
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
}
