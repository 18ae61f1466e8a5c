import QtQuick
import Patio.ViewModels

// The system's file dialog, loaded only while it is wanted: its module is not a start's business.
Loader {
    id: root

    required property AttachingViewModel attaching
    readonly property string wanted: attaching.choosing

    onWantedChanged: wanted === "" ? setSource("") : setSource("PhotoDialog.qml", {
        "attaching": attaching,
        "photos": wanted === "photos"
    })
}
