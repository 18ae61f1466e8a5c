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
    required property list<string> readerKeys
    required property list<string> readerFaces
    required property list<string> readerNames
    required property string ackLine
    required property string ackNames

    required property list<string> pictureBlobs
    required property list<string> pictureAlts
    required property list<bool> pictureHere
    required property real pictureRatio
    required property list<string> fileKeys
    required property list<string> fileNames
    required property list<string> fileSizes
    required property list<bool> fileHere
    required property list<bool> filePreviews

    cardHeight: letter.implicitHeight

    Letter {
        id: letter

        anchors.fill: parent
        ringed: root.ringed
        feed: root.feed
        key: root.key
        person: root.person
        author: root.author
        title: root.title
        text: root.text
        whenInside: root.whenInside
        whenExact: root.whenExact
        pinned: root.pinned
        needsAck: root.needsAck
        acked: root.acked
        ackFaces: root.ackFaces
        readerKeys: root.readerKeys
        readerFaces: root.readerFaces
        readerNames: root.readerNames
        ackLine: root.ackLine
        ackNames: root.ackNames
        spread: root.spread
        spreadLine: root.spreadLine
        spreadDetail: root.spreadDetail
        edited: root.edited

        LetterFiles {
            width: parent.width
            acts: root.feed.acts
            key: root.key
            author: root.author
            pictureBlobs: root.pictureBlobs
            pictureAlts: root.pictureAlts
            pictureHere: root.pictureHere
            pictureRatio: root.pictureRatio
            fileKeys: root.fileKeys
            fileNames: root.fileNames
            fileSizes: root.fileSizes
            fileHere: root.fileHere
            filePreviews: root.filePreviews
        }
    }
}
