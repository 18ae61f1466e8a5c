pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// Under a card: its reactions, adding one, its comments, and on how many devices it is.
Item {
    id: root

    required property FeedViewModel feed
    required property string key
    required property list<string> reactionKeys
    required property list<string> reactionIcons
    required property list<int> reactionCounts
    required property list<bool> reactionMine
    required property list<string> reactionNames
    required property list<string> reactionSays
    required property int commentCount
    required property string commentsLine
    required property string spread
    required property string spreadLine
    required property string spreadDetail
    property color ground: Theme.inset
    property bool commentable: true

    signal commentAsked

    implicitHeight: flow.implicitHeight

    Flow {
        id: flow

        width: root.width - tag.width - 12
        spacing: 6

        // The lists of a row change one after another: for a moment one may be shorter.
        Repeater {
            model: root.reactionKeys.length

            Reaction {
                required property int index

                glyph: root.reactionIcons[index] ?? ""
                count: root.reactionCounts[index] ?? 0
                mine: root.reactionMine[index] ?? false
                names: root.reactionNames[index] ?? ""
                text: root.reactionSays[index] ?? ""
                ground: root.ground
                onClicked: root.feed.react(root.key, root.reactionKeys[index] ?? "")
            }
        }

        AddReaction {
            feed: root.feed
            key: root.key
        }

        CommentCount {
            visible: root.commentable
            count: root.commentCount
            text: root.commentsLine
            onClicked: root.commentAsked()
        }
    }

    SyncTag {
        id: tag

        anchors.right: parent.right
        spread: root.spread
        text: root.spreadLine
        detail: root.spreadDetail
    }
}
