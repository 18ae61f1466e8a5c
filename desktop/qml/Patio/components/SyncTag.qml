pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Patio

// On how many devices a card is; pressed, it says whose lack it.
T.AbstractButton {
    id: root

    required property string spread
    required property string detail

    visible: spread !== ""
    implicitWidth: visible ? row.implicitWidth : 0
    implicitHeight: 30
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Keys.onReturnPressed: event => event.modifiers ? event.accepted = false : click()
    Keys.onEnterPressed: click()
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: detail
    onClicked: detailed.press()

    background: FocusRing {
        shown: root.visualFocus
        around: 6
    }

    contentItem: Item {
        Row {
            id: row

            anchors.verticalCenter: parent.verticalCenter
            spacing: 5

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: root.spread === "here" ? "clock" : root.spread === "all" ? "check" : "nodes"
                size: 16
                color: root.spread === "all" ? Theme.olivaText : root.hovered ? Theme.text : Theme.textMuted
            }

            Words {
                anchors.verticalCenter: parent.verticalCenter
                role: Words.Meta
                text: root.text
                color: root.hovered ? Theme.text : Theme.textMuted
                Accessible.ignored: true
            }
        }
    }

    OnDemand {
        id: detailed

        button: root

        Popover {
            x: root.width - width
            y: root.height + 4
            width: Math.round(232 * Theme.textScale)

            contentItem: Item {
                implicitHeight: column.implicitHeight

                Icon {
                    y: 2
                    name: "nodes"
                    size: 16
                    color: Theme.textSoft
                }

                Column {
                    id: column

                    x: 24
                    width: parent.width - x
                    spacing: 4

                    Words {
                        width: parent.width
                        role: Words.MetaB
                        text: root.text
                        wrapMode: Text.Wrap
                    }

                    Words {
                        width: parent.width
                        role: Words.Meta
                        text: root.detail
                        color: Theme.textSoft
                        wrapMode: Text.Wrap
                    }
                }
            }
        }
    }
}
