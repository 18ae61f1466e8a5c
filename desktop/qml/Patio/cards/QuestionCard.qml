pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// A question: who asks, how long it waits, and what was answered.
FeedItem {
    id: root

    required property string askedHead
    required property string askedChip
    required property string askedGlyph
    required property string askedLine
    required property bool nameless
    required property bool answered
    required property bool wonderMay
    required property bool wonderMine
    required property int wonderCount
    required property string wonderNames
    required property string clockLine
    required property bool clockLate
    required property bool mayAnswer
    required property string answerFace
    required property string answerAuthor
    required property string answerLine
    required property string answerText
    required property string answerVerdict
    required property string earlierLine
    required property list<string> earlierHeads
    required property list<string> earlierTexts
    required property bool helpedMay
    required property string helped
    required property string helpedLine
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

        QuestionHead {
            width: parent.width
            feed: root.feed
            key: root.key
            face: root.face
            author: root.askedHead
            nameless: root.nameless
            chip: root.askedChip
            glyph: root.askedGlyph
            line: root.askedLine
            whenExact: root.whenExact
        }

        Words {
            id: words

            width: parent.width
            role: Words.Title
            text: root.text
            wrapMode: Text.Wrap
            maximumLineCount: root.whole ? 10000 : 8
            elide: Text.ElideRight
        }

        LinkButton {
            visible: words.truncated
            text: qsTr("Leer entera")
            Accessible.role: Accessible.Button
            onClicked: root.whole = true
        }

        OfficialAnswer {
            width: parent.width
            visible: root.answerText !== ""
            face: root.answerFace
            author: root.answerAuthor
            line: root.answerLine
            verdict: root.answerVerdict
            text: root.answerText
            earlierLine: root.earlierLine
            earlierHeads: root.earlierHeads
            earlierTexts: root.earlierTexts
        }

        QuestionFoot {
            width: parent.width
            asked: root.feed.asked
            key: root.key
            answered: root.answered
            wonderMay: root.wonderMay
            wonderMine: root.wonderMine
            wonderCount: root.wonderCount
            wonderNames: root.wonderNames
            clockLine: root.clockLine
            clockLate: root.clockLate
            mayAnswer: root.mayAnswer
            helpedMay: root.helpedMay
            helped: root.helped
            helpedLine: root.helpedLine
        }

        ActionRow {
            width: parent.width
            feed: root.feed
            key: root.key
            commentable: root.answerText !== ""
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
            active: asked || (root.feed.place === "card" && root.answerText !== "")
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
