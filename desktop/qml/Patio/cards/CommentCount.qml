import QtQuick
import QtQuick.Templates as T
import Patio

// How many comments a card has; pressed, the field to write one takes the focus.
T.AbstractButton {
    id: root

    required property int count

    implicitWidth: row.implicitWidth + 16
    implicitHeight: Theme.pill
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Keys.onReturnPressed: event => event.modifiers ? event.accepted = false : click()
    Keys.onEnterPressed: click()
    Accessible.role: Accessible.Button
    Accessible.name: text

    background: Rectangle {
        radius: height / 2
        color: root.down ? Theme.pressed : root.hovered ? Theme.hover : "transparent"

        FocusRing {
            shown: root.visualFocus
            around: parent.height / 2
        }
    }

    contentItem: Item {
        Row {
            id: row

            anchors.centerIn: parent
            spacing: 6

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "comment"
                size: 18
            }

            Words {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.count > 0
                role: Words.MetaM
                text: String(root.count)
                color: Theme.textSoft
                Accessible.ignored: true
            }
        }
    }
}
