pragma ComponentBehavior: Bound

import QtQuick
import Patio

// The pictures and files that came with a message.
Column {
    id: root

    required property list<string> pictureBlobs
    required property list<string> pictureAlts
    required property list<bool> pictureHere
    required property real pictureRatio
    required property list<int> filePlaces
    required property list<string> fileNames
    required property list<string> fileSizes
    required property list<bool> fileHere
    required property string author
    readonly property bool some: pictureBlobs.length + filePlaces.length > 0

    signal photoAsked(int place)
    signal fileAsked(int place)

    visible: some
    spacing: 8

    PhotoGrid {
        width: parent.width
        visible: count > 0
        blobs: root.pictureBlobs
        alts: root.pictureAlts
        here: root.pictureHere
        ratio: root.pictureRatio
        author: root.author
        onOpened: place => root.photoAsked(place)
    }

    // The lists of a row change one after another: for a moment one may be shorter.
    Repeater {
        model: root.filePlaces.length

        FileItem {
            required property int index

            width: root.width
            blob: ""
            name: root.fileNames[index] ?? ""
            size: root.fileSizes[index] ?? ""
            here: root.fileHere[index] ?? false
            preview: false
            author: root.author
            ground: Theme.surface
            onClicked: root.fileAsked(root.filePlaces[index] ?? -1)
        }
    }
}
