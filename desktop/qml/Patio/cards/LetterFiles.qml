import QtQuick
import Patio
import Patio.ViewModels

// The pictures and files of a letter.
Column {
    id: root

    required property ActsViewModel acts
    required property string key
    required property string author
    required property list<string> pictureBlobs
    required property list<string> pictureAlts
    required property list<bool> pictureHere
    required property real pictureRatio
    required property list<string> fileKeys
    required property list<string> fileNames
    required property list<string> fileSizes
    required property list<bool> fileHere
    required property list<bool> filePreviews

    visible: pictureBlobs.length + fileKeys.length > 0
    spacing: 14

    PhotoGrid {
        width: parent.width
        visible: count > 0
        blobs: root.pictureBlobs
        alts: root.pictureAlts
        here: root.pictureHere
        ratio: root.pictureRatio
        author: root.author
        onOpened: place => root.acts.photos.open(root.key, place)
    }

    FileList {
        width: parent.width
        acts: root.acts
        keys: root.fileKeys
        names: root.fileNames
        sizes: root.fileSizes
        here: root.fileHere
        previews: root.filePreviews
        author: root.author
    }
}
