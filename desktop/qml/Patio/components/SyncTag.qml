pragma ComponentBehavior: Bound

import QtQuick
import Patio

// On how many devices a card is; pressed, it says whose lack it.
Pressable {
    id: root

    required property string spread
    required property string detail

    visible: spread !== ""
    implicitWidth: visible ? row.implicitWidth : 0
    implicitHeight: Theme.pill
    focusPolicy: Qt.TabFocus
    Accessible.description: detail
    onClicked: detailed.press()

    background: FocusRing {
        shown: root.ringed
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
                color: root.spread === "all" ? Theme.olivaText : root.over ? Theme.text : Theme.textMuted
            }

            Words {
                anchors.verticalCenter: parent.verticalCenter
                role: Words.Meta
                text: root.text
                color: root.over ? Theme.text : Theme.textMuted
                Accessible.ignored: true
            }
        }
    }

    OnDemand {
        id: detailed

        button: root

        Popover {
            label: root.text
            saying: root.detail
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
