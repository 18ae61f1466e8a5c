pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// A kudos: the value's tile, who thanks whom, and why.
FeedItem {
    id: root

    required property list<string> toPeople
    required property list<string> toFaces
    required property list<string> toNames
    required property string toLine
    required property string sharedLine
    required property string tile
    required property string valueName

    cardHeight: body.height + 22 + 22

    Surface {
        anchors.fill: parent
        focused: root.ringed
        color: Theme.ocreTint
        border.color: Theme.ocreTintBorder
    }

    Column {
        id: body

        x: 24
        y: 22
        width: parent.width - 48
        spacing: 14

        KudosBody {
            width: parent.width
            feed: root.feed
            key: root.key
            person: root.person
            face: root.face
            author: root.author
            text: root.text
            when: root.when
            whenExact: root.whenExact
            toPeople: root.toPeople
            toFaces: root.toFaces
            toNames: root.toNames
            toLine: root.toLine
            sharedLine: root.sharedLine
            tile: root.tile
            valueName: root.valueName
        }

        ActionRow {
            width: parent.width
            feed: root.feed
            key: root.key
            ground: Theme.surface
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
            onCommentAsked: {
                comments.asked = true;
                (comments.item as Comments).wanted();
            }
        }

        Loader {
            id: comments

            property bool asked: false

            width: parent.width
            active: asked || root.feed.place === "card"
            visible: active

            sourceComponent: Comments {
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
}
