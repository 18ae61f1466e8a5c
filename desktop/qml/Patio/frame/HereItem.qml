import QtQuick
import Patio

// A colleague who is here, and where; pressed, it leads to the profile.
Pressable {
    id: root

    required property string key
    required property string face
    required property string name
    required property string place
    property color ground: Theme.canvas

    implicitHeight: Math.round(48 * Theme.textScale)
    text: name
    Accessible.role: Accessible.Link
    Accessible.name: place === "" ? name : name + ", " + place

    background: FocusRing {
        shown: root.visualFocus
        inside: true
        anchors.leftMargin: -4
    }

    contentItem: Item {
        Avatar {
            y: (root.height - height) / 2
            face: root.face
            here: true
            ground: root.ground
        }

        Column {
            x: 44
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - x

            Words {
                width: parent.width
                role: Words.LabelB
                text: root.name
                font.underline: root.hovered
                elide: Text.ElideRight
                Accessible.ignored: true
            }

            Words {
                width: parent.width
                visible: text !== ""
                role: Words.Meta
                text: root.place
                color: Theme.textMuted
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
    }
}
