import QtQuick
import Patio

// One team on the circle, by its initials, with its name below.
Pressable {
    id: root

    required property string key
    required property string name
    required property string letters
    required property real middleX
    required property real middleY
    required property string says
    readonly property bool lit: over || visualFocus

    x: middleX - width / 2
    y: middleY - 20
    implicitWidth: 92
    implicitHeight: 40 + label.height
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: says

    background: Item {
        Rectangle {
            x: (root.width - width) / 2
            width: 40
            height: 40
            radius: 20
            color: root.lit ? Theme.accentTint : Theme.azulTint
            border.width: root.lit ? 2 : 1
            border.color: root.lit ? Theme.accent : Theme.azulTintBorder

            FocusRing {
                shown: root.ringed
                around: 20
            }

            Words {
                anchors.centerIn: parent
                role: Words.MetaB
                text: root.letters
                color: root.lit ? Theme.inkAccentTint : Theme.inkAzulTint
                Accessible.ignored: true
            }
        }
    }

    contentItem: Item {
        Rectangle {
            x: (root.width - width) / 2
            y: 42
            width: Math.min(label.implicitWidth, root.width) + 6
            height: label.height - 4
            radius: 4
            color: Theme.surface
        }

        Words {
            id: label

            y: 40
            width: root.width
            horizontalAlignment: Text.AlignHCenter
            role: Words.Micro
            text: root.name
            color: Theme.textSoft
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
}
