import QtQuick
import QtQuick.Templates as T
import Patio

// «3 novedades»: cards that wait above, so that reading is not pushed away.
T.AbstractButton {
    id: root

    required property int count

    visible: count > 0
    text: count === 1 ? qsTr("1 novedad") : qsTr("%1 novedades").arg(count)
    implicitWidth: label.implicitWidth + 32
    implicitHeight: Math.round(36 * Theme.textScale)
    hoverEnabled: true
    Accessible.role: Accessible.Button
    Accessible.name: text

    background: Item {
        Shadow {}

        Rectangle {
            anchors.fill: parent
            radius: height / 2
            color: root.down ? Theme.accentPressed : root.hovered ? Theme.accentHover : Theme.accent
        }

        FocusRing {
            shown: root.visualFocus
            around: parent.height / 2
        }
    }

    contentItem: Item {
        Words {
            id: label

            anchors.centerIn: parent
            role: Words.LabelB
            text: root.text
            color: Theme.inkAccent
            Accessible.ignored: true
        }
    }
}
