pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// How many have read it; for its author also who has not, and why.
Column {
    id: root

    required property AnnouncementsViewModel model
    required property FeedViewModel feed
    readonly property LetterViewModel letter: model.letter
    readonly property bool apart: letter.judged && letter.pendingCount > 0 && width >= Math.round(520 * Theme.textScale)
    readonly property int half: apart ? Math.floor((width - 40) / 2) : width

    spacing: 20

    Item {
        width: parent.width
        height: remind.visible && !beside ? ring.height + 12 + remind.height : ring.height

        readonly property bool beside: width >= ring.implicitWidth + remind.width + 24

        Ring {
            id: ring

            width: remind.visible && parent.beside ? parent.width - remind.width - 24 : parent.width
            value: root.letter.share
            number: root.letter.number
            title: root.letter.readLine
            line: root.letter.paceLine
        }

        PushButton {
            id: remind

            x: parent.beside ? parent.width - width : 0
            y: parent.beside ? (ring.height - height) / 2 : ring.height + 12
            visible: root.letter.mayRemind
            enabled: !root.letter.reminded
            glyph: "bell"
            text: root.letter.remindLine
            onClicked: root.model.remind()
        }
    }

    Item {
        width: parent.width
        height: root.apart ? Math.max(waiting.height, done.height) : (waiting.visible ? waiting.height + 20 : 0) + done.height

        Column {
            id: waiting

            width: root.half
            visible: root.letter.judged && root.letter.pendingCount > 0

            SectionHead {
                width: parent.width
                text: qsTr("Pendientes")
                ruled: true
            }

            Repeater {
                model: root.letter.pending

                ReceiptItem {
                    width: waiting.width
                    tall: 54
                    under: true
                    onClicked: root.feed.navigation.open("people", key)
                }
            }

            Words {
                width: parent.width
                visible: text !== ""
                topPadding: lead + 12
                role: Words.Meta
                text: root.letter.absentNote
                color: Theme.textMuted
                wrapMode: Text.Wrap
                Accessible.role: Accessible.StaticText
                Accessible.name: text
                Accessible.ignored: text === ""
            }
        }

        Column {
            id: done

            x: root.apart ? root.half + 40 : 0
            y: root.apart || !waiting.visible ? 0 : waiting.height + 20
            width: root.half

            SectionHead {
                width: parent.width
                text: qsTr("Leído")
                ruled: true
            }

            Repeater {
                model: root.letter.readers

                ReceiptItem {
                    width: done.width
                    read: true
                    onClicked: root.feed.navigation.open("people", key)
                }
            }
        }
    }
}
