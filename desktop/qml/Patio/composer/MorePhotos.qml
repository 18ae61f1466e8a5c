import QtQuick
import QtQuick.Templates as T
import Patio

// «Otra foto», as large as a photo.
T.AbstractButton {
    id: root

    implicitWidth: 150
    implicitHeight: 150
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Keys.onReturnPressed: event => event.modifiers ? event.accepted = false : click()
    Keys.onEnterPressed: click()
    text: qsTr("Otra foto")
    Accessible.role: Accessible.Button
    Accessible.name: text

    background: Rectangle {
        radius: Theme.radiusControl
        color: root.down ? Theme.pressed : root.hovered ? Theme.hover : Theme.inset
        border.width: 1
        border.color: Theme.border

        FocusRing {
            shown: root.visualFocus
        }
    }

    contentItem: Item {
        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            y: 52
            name: "plus"
        }

        Words {
            y: 78
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            role: Words.MetaM
            text: root.text
            color: Theme.textSoft
            Accessible.ignored: true
        }
    }
}
