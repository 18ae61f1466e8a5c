import QtQuick
import Patio.ViewModels

// The system's dialog for a file or a folder, loaded only while it is wanted: its module is not
// for every page.
Loader {
    id: root

    required property PartViewModel owner
    readonly property string wished: owner.wishes

    onWishedChanged: wished === "" ? setSource("") : setSource(owner.fileFilter === "" ? "FolderChooser.qml" : "FileChooser.qml", {
        "owner": owner
    })
}
