import QtQuick
import Patio.ViewModels

// The system's file dialog, loaded only while it is wanted: its module is not a page's business.
Loader {
    id: root

    required property AnnouncementsViewModel model
    readonly property string wanted: model.saving

    onWantedChanged: wanted === "" ? setSource("") : setSource("ReceiptsDialog.qml", {
        "model": model
    })
}
