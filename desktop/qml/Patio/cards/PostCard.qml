import QtQuick
import Patio
import Patio.ViewModels

// A post: head, text, photos, reactions, comments.
FeedItem {
    id: root

    required property string channel
    required property list<string> pictureBlobs
    required property list<string> pictureAlts
    required property list<bool> pictureHere
    required property real pictureRatio
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

        CardHead {
            width: parent.width
            feed: root.feed
            key: root.key
            face: root.face
            author: root.author
            when: root.when
            whenExact: root.whenExact
            channel: root.channel
        }

        Words {
            id: words

            width: parent.width
            visible: root.text !== ""
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

        PhotoGrid {
            width: parent.width
            visible: count > 0
            blobs: root.pictureBlobs
            alts: root.pictureAlts
            here: root.pictureHere
            ratio: root.pictureRatio
            author: root.author
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
            onCommentAsked: comments.writing = true
        }

        Comments {
            id: comments

            width: parent.width
            feed: root.feed
            key: root.key
            faces: root.commentFaces
            authors: root.commentAuthors
            whens: root.commentWhens
            texts: root.commentTexts
            moreLine: root.moreLine
            draft: root.draft
        }
    }
}
