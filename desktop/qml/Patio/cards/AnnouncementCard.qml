import QtQuick
import Patio
import Patio.ViewModels

// An announcement in the list.
FeedItem {
    id: root

    required property string title
    required property string whenInside
    required property bool pinned
    required property bool needsAck
    required property bool acked
    required property list<string> ackFaces
    required property string ackLine
    required property string ackNames

    cardHeight: letter.implicitHeight

    Letter {
        id: letter

        anchors.fill: parent
        ringed: root.ringed
        feed: root.feed
        key: root.key
        author: root.author
        title: root.title
        text: root.text
        whenInside: root.whenInside
        whenExact: root.whenExact
        pinned: root.pinned
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
