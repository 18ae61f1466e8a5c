import QtQuick
import Patio

// One row of the directory.
Item {
    id: root

    required property string face
    required property string name
    required property string line
    required property bool here
    required property string says
    required property int indent
    required property int wide

    implicitHeight: Math.round(62 * Theme.textScale)

    Rectangle {
        x: root.indent
        width: root.wide
        height: root.height - 2
        radius: Theme.radiusControl
        Accessible.role: Accessible.ListItem
        Accessible.name: root.says
        color: over.hovered ? Theme.inset : "transparent"

        HoverHandler {
            id: over
        }

        Avatar {
            x: 12
            anchors.verticalCenter: parent.verticalCenter
            size: 40
            face: root.face
            here: root.here
        }

        Column {
            x: 66
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - x - 12

            Words {
                width: parent.width
                role: Words.H
                font.weight: Font.Medium
                text: root.name
                elide: Text.ElideRight
                Accessible.ignored: true
            }

            Words {
                width: parent.width
                visible: text !== ""
                role: Words.Meta
                text: root.line
                color: Theme.textMuted
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
    }
}
