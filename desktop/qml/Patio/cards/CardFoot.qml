pragma ComponentBehavior: Bound

import QtQuick
import Patio

// The end of a card: its reactions and, once asked for, its comments.
Column {
    id: root

    required property FeedItem item
    property color ground: Theme.inset

    spacing: 14

    ActionRow {
        width: parent.width
        feed: root.item.feed
        key: root.item.key
        ground: root.ground
        reactionKeys: root.item.reactionKeys
        reactionIcons: root.item.reactionIcons
        reactionCounts: root.item.reactionCounts
        reactionMine: root.item.reactionMine
        reactionNames: root.item.reactionNames
        reactionSays: root.item.reactionSays
        commentCount: root.item.commentCount
        commentsLine: root.item.commentsLine
        spread: root.item.spread
        spreadLine: root.item.spreadLine
        spreadDetail: root.item.spreadDetail
        onCommentAsked: {
            comments.asked = true;
            (comments.item as Comments).wanted();
        }
    }

    Loader {
        id: comments

        property bool asked: false

        width: parent.width
        active: asked
        visible: active

        sourceComponent: Comments {
            feed: root.item.feed
            key: root.item.key
            keys: root.item.commentKeys
            people: root.item.commentPeople
            faces: root.item.commentFaces
            authors: root.item.commentAuthors
            whens: root.item.commentWhens
            texts: root.item.commentTexts
            moreLine: root.item.moreLine
            draft: root.item.draft
        }
    }
}
