import QtQuick
import Patio
import Patio.ViewModels

// A photo of a card over everything, read when somebody opens one.
Loader {
    id: root

    required property PhotosViewModel photos
    readonly property bool wanted: photos.shown

    onWantedChanged: wanted ? setSource("PhotoViewer.qml", {
        "photos": photos
    }) : setSource("")
}
