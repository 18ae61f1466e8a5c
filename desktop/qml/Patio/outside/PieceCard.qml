pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// A piece: what it says, its photo, where and until when, what it lacks, and what may be done.
Surface {
    id: root

    required property FeedViewModel feed
    required property string key
    required property string text
    required property string blob
    required property string alt
    required property bool here
    required property string author
    required property real ratio
    required property string standing
    required property string stateLine
    required property string untilLine
    required property bool asks
    required property bool mine
    required property string says
    readonly property bool ready: standing === "ready"

    signal told
    signal answered(bool yes)
    signal leaving

    implicitHeight: column.height + 44
    Accessible.role: Accessible.ListItem
    Accessible.name: says

    IconButton {
        id: more

        x: root.width - width - 16
        y: 14
        z: 1
        visible: !root.mine
        glyph: "more"
        text: qsTr("Más acciones")
        Accessible.role: Accessible.ButtonMenu
        onClicked: choices.press()

        OnDemand {
            id: choices

            button: more

            DropMenu {
                id: rows

                readonly property HandlingItems items: HandlingItems {
                    menu: rows
                    handling: root.feed.acts.handling
                    navigation: root.feed.navigation
                    key: root.key
                }

                x: more.width - width
                y: more.height + 4
                wide: 260
                Component.onCompleted: {
                    items.lookUp();
                    items.addLast();
                }
            }
        }
    }

    Column {
        id: column

        x: 24
        y: 20
        width: parent.width - 48
        spacing: 14

        Chip {
            color: root.ready ? Theme.olivaTint : Theme.ocreTint
            ink: root.ready ? Theme.inkOlivaTint : Theme.inkOcreTint
            glyph: root.ready ? "check" : "clock"
            text: root.ready ? qsTr("Con el visto bueno") : qsTr("Aún no se cuenta")
        }

        Words {
            width: parent.width
            text: root.text
            wrapMode: Text.Wrap
        }

        Photo {
            width: Math.min(parent.width, 320)
            height: width / Math.max(0.8, Math.min(16 / 9, root.ratio))
            visible: root.blob !== ""
            blob: root.blob
            alt: root.alt
            here: root.here
            author: root.author
        }

        Column {
            width: parent.width

            Words {
                width: parent.width
                role: Words.MetaM
                text: root.stateLine
                color: root.ready ? Theme.olivaText : Theme.textSoft
                wrapMode: Text.Wrap
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }

            Words {
                width: parent.width
                role: Words.Meta
                text: root.untilLine
                color: Theme.textMuted
                wrapMode: Text.Wrap
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }

        Words {
            width: parent.width
            visible: root.asks
            role: Words.LabelB
            text: qsTr("Sales en ella. ¿Te parece bien que se cuente así?")
            wrapMode: Text.Wrap
        }

        Flow {
            width: parent.width
            visible: root.ready || root.asks || root.mine
            spacing: 8

            PushButton {
                visible: root.asks
                kind: PushButton.Primary
                text: qsTr("Me parece bien")
                onClicked: root.answered(true)
            }

            PushButton {
                visible: root.asks
                text: qsTr("Prefiero que no")
                onClicked: root.answered(false)
            }

            PushButton {
                visible: root.ready
                kind: root.asks ? PushButton.Secondary : PushButton.Primary
                glyph: "shareout"
                text: qsTr("Compartir fuera")
                onClicked: root.told()
            }

            PushButton {
                visible: root.mine
                kind: PushButton.Ghost
                text: qsTr("Retirar")
                onClicked: root.leaving()
            }
        }
    }
}
