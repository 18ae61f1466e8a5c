import QtQuick
import Patio.ViewModels

// The system's file dialog, loaded only while it is wanted.
Loader {
    id: root

    required property AnnouncingViewModel writing
    readonly property bool wanted: writing.choosing

    onWantedChanged: wanted ? setSource("AttachmentsDialog.qml", {
        "writing": writing
    }) : setSource("")
}
