import QtQuick
import Patio
import Patio.ViewModels

// What somebody wrote on another network: its author as that says, which is nobody's profile here,
// and who brought it in.
FeedItem {
    id: root

    required property string channel
    required property string head
    required property string subject
    // A long text shows its beginning: the cards below it must stay within reach.
    property bool whole: false

    cardHeight: column.height + 20 + 24

    Surface {
        anchors.fill: parent
        focused: root.ringed
    }

    Column {
        id: column

        x: 24
        y: 20
        width: parent.width - 48
        spacing: 14

        Item {
            width: parent.width
            height: Math.max(44, by.y + by.height)

            Avatar {
                size: 44
                face: root.face
            }

            Words {
                id: name

                x: 56
                y: 2
                width: parent.width - x - 44
                role: Words.H
                text: root.author
                elide: Text.ElideRight
                Accessible.ignored: true
            }

            Row {
                id: line

                x: 56
                y: name.y + name.height + 2

                Words {
                    role: Words.Meta
                    text: root.when + (root.channel === "" ? "" : "  ·  ")
                    color: Theme.textMuted
                    Accessible.ignored: true
                }

                LinkButton {
                    visible: root.channel !== ""
                    text: "# " + root.channel
                    Accessible.name: qsTr("Canal %1").arg(root.channel)
                    onClicked: root.feed.navigation.open("channel", root.channel)
                }
            }

            LinkButton {
                id: by

                x: 56
                y: line.y + line.height + 2
                width: Math.min(implicitWidth, parent.width - x)
                role: Words.Meta
                ink: Theme.textMuted
                text: root.head
                onClicked: root.feed.navigation.open("people", root.subject)
            }

            MoreButton {
                anchors.right: parent.right
                anchors.rightMargin: -8
                feed: root.feed
                key: root.key
            }
        }

        Words {
            id: words

            width: parent.width
            text: root.text
            wrapMode: Text.Wrap
            maximumLineCount: root.whole ? 10000 : 16
            elide: Text.ElideRight
        }

        LinkButton {
            visible: words.truncated
            text: qsTr("Leer entero")
            Accessible.role: Accessible.Button
            onClicked: root.whole = true
        }

        ActionRow {
            width: parent.width
            feed: root.feed
            key: root.key
            reactionKeys: root.reactionKeys
            reactionIcons: root.reactionIcons
            reactionCounts: root.reactionCounts
            reactionMine: root.reactionMine
            reactionNames: root.reactionNames
            reactionSays: root.reactionSays
            commentCount: root.commentCount
            commentsLine: root.commentsLine
            spread: root.spread
            spreadLine: root.spreadLine
            spreadDetail: root.spreadDetail
            onCommentAsked: comments.wanted()
        }

        Comments {
            id: comments

            width: parent.width
            feed: root.feed
            key: root.key
            keys: root.commentKeys
            people: root.commentPeople
            faces: root.commentFaces
            authors: root.commentAuthors
            whens: root.commentWhens
            texts: root.commentTexts
            moreLine: root.moreLine
            draft: root.draft
        }
    }
}
