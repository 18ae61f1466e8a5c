import QtQuick
import Patio

// Somebody who has read it, with the day, or has not, with what is known of why. It leads to the
// profile.
Pressable {
    id: root

    required property string key
    required property string face
    required property string name
    required property string line
    property bool read: false
    property bool under: false
    property int tall: 44
    readonly property int end: read ? 28 : 0

    implicitHeight: Math.max(Math.round(tall * Theme.textScale), lines.height + 10)
    leftInset: -8
    rightInset: -8
    Accessible.role: Accessible.ListItem
    text: read ? (line === "" ? qsTr("%1, leído").arg(name) : qsTr("%1, leído: %2").arg(name).arg(line)) : name + ", " + line

    background: Rectangle {
        radius: 8
        color: root.down ? Theme.pressed : root.over ? Theme.hover : "transparent"

        FocusRing {
            shown: root.ringed
            inside: true
            around: 8
        }
    }

    contentItem: Item {
        Avatar {
            anchors.verticalCenter: parent.verticalCenter
            face: root.face
        }

        Column {
            id: lines

            x: 44
            anchors.verticalCenter: parent.verticalCenter
            width: root.width - x - (root.under ? 0 : day.width + 12) - root.end

            Words {
                width: parent.width
                role: Words.Label
                text: root.name
                elide: Text.ElideRight
                Accessible.ignored: true
            }

            Words {
                width: parent.width
                visible: root.under && text !== ""
                role: Words.Meta
                text: root.line
                color: Theme.textMuted
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
        }

        Words {
            id: day

            x: root.width - width - root.end
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.under
            role: Words.Meta
            text: root.line
            color: Theme.textMuted
            Accessible.ignored: true
        }

        Icon {
            x: root.width - width
            anchors.verticalCenter: parent.verticalCenter
            visible: root.read
            name: "check"
            size: 18
            color: Theme.olivaText
        }
    }
}
