pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// The files of a card, each with its size and the button that saves it.
Column {
    id: root

    required property ActsViewModel acts
    required property list<string> keys
    required property list<string> names
    required property list<string> sizes
    required property list<bool> here
    required property list<bool> previews
    required property string author

    visible: keys.length > 0
    spacing: 8

    // The lists of a row change one after another: for a moment one may be shorter.
    Repeater {
        model: root.keys.length

        FileItem {
            required property int index

            width: root.width
            blob: root.keys[index] ?? ""
            name: root.names[index] ?? ""
            size: root.sizes[index] ?? ""
            here: root.here[index] ?? false
            preview: root.previews[index] ?? false
            author: root.author
            onClicked: here ? root.acts.saveFile(blob, name) : root.acts.fetchFile(blob)
        }
    }
}
