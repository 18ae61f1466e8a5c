pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// The announcement that was chosen: what can be done with it, its letter, and who has read it.
FocusScope {
    id: root

    required property AnnouncementsViewModel model
    required property FeedViewModel feed
    readonly property LetterViewModel letter: model.letter
    readonly property int side: width < 620 ? 20 : 36

    Scroller {
        id: page

        anchors.fill: parent
        visible: root.letter.shown
        contentHeight: column.height + 56

        Column {
            id: column

            x: root.side
            y: 24
            width: Math.min(760, root.width - 2 * root.side)
            spacing: 20

            AnnouncementTools {
                width: parent.width
                model: root.model
                feed: root.feed
            }

            AnnouncementSheet {
                width: parent.width
                title: root.letter.title
                text: root.letter.text
                face: root.letter.face
                line: root.letter.line
                corrected: root.letter.corrected
                beforeTitle: root.letter.beforeTitle
                beforeText: root.letter.beforeText
                audience: root.letter.audienceLine

                Repeater {
                    model: root.letter.attached

                    LetterFiles {
                        width: parent ? parent.width : 0
                        acts: root.feed.acts
                        author: root.letter.author
                    }
                }
            }

            MyReceipt {
                width: parent.width
                visible: root.letter.needsAck && !root.letter.mine
                model: root.model
                feed: root.feed
            }

            DoubtsBlock {
                width: parent.width
                feed: root.feed
                visible: root.letter.doubtCount > 0 || root.letter.answer !== ""
                model: root.model
            }

            ReceiptsBlock {
                width: parent.width
                feed: root.feed
                visible: root.letter.needsAck
                model: root.model
            }
        }
    }

    EmptyState {
        anchors.centerIn: parent
        visible: !root.letter.shown && !root.model.none
        width: Math.min(parent.width, 420)
        glyph: "check"
        title: qsTr("Estás al día")
        text: qsTr("No hay anuncios que esperen por ti.")
    }
}
