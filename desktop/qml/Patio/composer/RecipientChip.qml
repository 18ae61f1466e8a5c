import QtQuick
import QtQuick.Templates as T
import Patio

// Somebody a kudos goes to; pressed, they are taken off.
T.AbstractButton {
    id: root

    required property string key
    required property string face
    required property string name

    implicitWidth: row.implicitWidth + 16
    implicitHeight: Math.round(32 * Theme.textScale)
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Keys.onReturnPressed: event => event.modifiers ? event.accepted = false : click()
    Keys.onEnterPressed: click()
    text: qsTr("Quitar a %1").arg(name)
    Accessible.role: Accessible.Button
    Accessible.name: text

    background: Rectangle {
        radius: height / 2
        color: root.hovered ? Theme.hover : Theme.inset

        FocusRing {
            shown: root.visualFocus
            around: parent.height / 2
        }
    }

    contentItem: Item {
        Row {
            id: row

            x: 4
            anchors.verticalCenter: parent.verticalCenter
            spacing: 8

            Avatar {
                anchors.verticalCenter: parent.verticalCenter
                size: 24
                face: root.face
            }

            Words {
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, 200)
                role: Words.MetaM
                text: root.name
                elide: Text.ElideRight
                Accessible.ignored: true
            }

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "close"
                size: 16
            }
        }
    }
}
