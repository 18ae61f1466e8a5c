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
    required property string person
    required property string author
    required property string title
    required property string text
    required property string whenInside
    required property string whenExact
    required property bool needsAck
    required property bool acked
    required property list<string> ackFaces
    required property list<string> readerKeys
    required property list<string> readerFaces
    required property list<string> readerNames
    required property string ackLine
    required property string ackNames
    required property string spread
    required property string spreadLine
    required property string spreadDetail
    required property string says
    required property string edited
    required property list<string> pictureBlobs
    required property list<string> pictureAlts
    required property list<bool> pictureHere
    required property real pictureRatio
    required property list<string> fileKeys
    required property list<string> fileNames
    required property list<string> fileSizes
    required property list<bool> fileHere
    required property list<bool> filePreviews
    property bool unfolded: false
    // «Más tarde»: for this visit.
    property bool putOff: false
    readonly property bool line: (folded || putOff) && !unfolded

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
            person: root.person
            author: root.author
            title: root.title
            text: root.text
            whenInside: root.whenInside
            whenExact: root.whenExact
            pinned: true
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
            waits: true
            onLater: {
                root.putOff = true;
                root.unfolded = false;
            }

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
