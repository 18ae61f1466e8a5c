pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Patio

// Faces and count of who has read an announcement; pressed, it names them.
T.AbstractButton {
    id: root

    required property list<string> faces
    required property string names

    implicitWidth: row.implicitWidth
    implicitHeight: 30
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Keys.onReturnPressed: event => event.modifiers ? event.accepted = false : click()
    Keys.onEnterPressed: click()
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: names
    onClicked: named.press()

    background: FocusRing {
        shown: root.visualFocus
        around: 6
    }

    contentItem: Item {
        Row {
            id: row

            anchors.verticalCenter: parent.verticalCenter
            spacing: 10

            AvatarStack {
                anchors.verticalCenter: parent.verticalCenter
                faces: root.faces
            }

            Words {
                anchors.verticalCenter: parent.verticalCenter
                role: Words.MetaM
                text: root.text
                color: Theme.textSoft
                font.underline: root.hovered
                Accessible.ignored: true
            }
        }
    }

    OnDemand {
        id: named

        button: root

        Popover {
            y: root.height + 4
            width: Math.round(260 * Theme.textScale)

            contentItem: Words {
                role: Words.Meta
                text: root.names
                color: Theme.textSoft
                wrapMode: Text.Wrap
            }
        }
    }
}
