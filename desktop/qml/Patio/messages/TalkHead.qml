pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// Whom the conversation is with, who can read it, and what can be done with a group.
Item {
    id: root

    required property MessagesViewModel model

    implicitHeight: Math.max(Math.round(72 * Theme.textScale), words.height + 24)

    Avatar {
        x: 24
        anchors.verticalCenter: parent.verticalCenter
        visible: root.model.face !== ""
        size: 40
        face: root.model.face
    }

    Rectangle {
        x: 24
        anchors.verticalCenter: parent.verticalCenter
        width: 40
        height: 40
        radius: 20
        visible: root.model.face === ""
        color: Theme.hover

        Icon {
            anchors.centerIn: parent
            name: root.model.glyph
        }
    }

    Column {
        id: words

        x: 78
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - x - (more.visible ? 72 : 24)

        Heading {
            width: parent.width
            text: root.model.title
        }

        Row {
            width: parent.width
            spacing: 6

            Icon {
                y: 2
                name: "lock"
                size: 16
                color: Theme.textMuted
            }

            Words {
                width: parent.width - 22
                role: Words.Meta
                text: root.model.readers
                color: Theme.textMuted
                wrapMode: Text.Wrap
                maximumLineCount: 2
                elide: Text.ElideRight
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }
    }

    IconButton {
        id: more

        anchors.right: parent.right
        anchors.rightMargin: 24
        anchors.verticalCenter: parent.verticalCenter
        visible: root.model.group
        glyph: "more"
        text: qsTr("Más acciones")
        Accessible.role: Accessible.ButtonMenu
        onClicked: choices.press()

        OnDemand {
            id: choices

            button: more

            DropMenu {
                x: more.width - width
                y: more.height + 4
                wide: 260

                DropMenuItem {
                    glyph: "people"
                    text: qsTr("Cambiar nombre o personas")
                    onTriggered: {
                        root.model.editGroup();
                        people.press();
                    }
                }

                DropMenuLine {}

                DropMenuItem {
                    glyph: "close"
                    danger: true
                    text: qsTr("Salir del grupo…")
                    onTriggered: leaving.press()
                }
            }
        }
    }

    OnDemand {
        id: people

        button: more
        file: "../messages/PeopleDialog.qml"
        model: root.model
    }

    OnDemand {
        id: leaving

        button: more
        file: "../messages/LeaveGroupDialog.qml"
        model: root.model
    }

    Hairline {
        y: parent.height - 1
        width: parent.width
    }
}
