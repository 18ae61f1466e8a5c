pragma ComponentBehavior: Bound

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
    required property list<string> fileKeys
    required property list<string> fileNames
    required property list<string> fileSizes
    required property list<bool> fileHere
    required property list<bool> filePreviews
    required property string endsLine
    required property string outside
    required property string outsideLine

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
            person: root.person
            face: root.face
            author: root.author
            when: root.when
            whenExact: root.whenExact
            channel: root.channel
            edited: root.edited
            editedExact: root.editedExact
            ends: root.endsLine
        }

        LongWords {
            width: parent.width
            visible: root.text !== ""
            text: root.text
        }

        PhotoGrid {
            width: parent.width
            visible: count > 0
            blobs: root.pictureBlobs
            alts: root.pictureAlts
            here: root.pictureHere
            ratio: root.pictureRatio
            author: root.author
            onOpened: place => root.feed.acts.photos.open(root.key, place)
        }

        FileList {
            width: parent.width
            acts: root.feed.acts
            keys: root.fileKeys
            names: root.fileNames
            sizes: root.fileSizes
            here: root.fileHere
            previews: root.filePreviews
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
            onCommentAsked: comments.wanted()
        }

        Loader {
            width: parent.width
            active: root.outside !== ""
            visible: active

            sourceComponent: OutsideBar {
                feed: root.feed
                piece: root.outside
                line: root.outsideLine
            }
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
