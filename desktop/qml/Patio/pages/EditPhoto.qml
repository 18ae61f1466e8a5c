import QtQuick
import Patio.ViewModels

// The system's file dialog, loaded only while it is wanted.
Loader {
    id: root

    required property MyselfViewModel myself
    readonly property bool wanted: myself.choosing

    onWantedChanged: wanted ? setSource("EditPhotoDialog.qml", {
        "myself": myself
    }) : setSource("")
}
