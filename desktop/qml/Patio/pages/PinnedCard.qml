pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// The pinned announcement: whole until it has been read, one line at the next visit.
Item {
    id: root

    required property FeedViewModel feed
    required property bool folded
    required property string key
    required property string author
    required property string title
    required property string text
    required property string whenInside
    required property string whenExact
    required property bool needsAck
    required property bool acked
    required property list<string> ackFaces
    required property string ackLine
    required property string ackNames
    required property string spread
    required property string spreadLine
    required property string spreadDetail
    required property string says
    property bool unfolded: false
    readonly property bool line: folded && !unfolded

    height: line ? foldedLine.height : letter.height
    Accessible.role: Accessible.ListItem
    Accessible.name: says

    Loader {
        id: letter

        width: parent.width
        active: !root.line

        sourceComponent: Letter {
            height: implicitHeight
            ringed: false
            feed: root.feed
            key: root.key
            author: root.author
            title: root.title
            text: root.text
            whenInside: root.whenInside
            whenExact: root.whenExact
            pinned: true
            needsAck: root.needsAck
            acked: root.acked
            ackFaces: root.ackFaces
            ackLine: root.ackLine
            ackNames: root.ackNames
            spread: root.spread
            spreadLine: root.spreadLine
            spreadDetail: root.spreadDetail
        }
    }

    Loader {
        id: foldedLine

        width: parent.width
        active: root.line

        sourceComponent: PinnedLine {
            text: root.title
            count: root.ackLine
            onClicked: root.unfolded = true
        }
    }
}
