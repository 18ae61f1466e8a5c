import QtQuick
import Patio.ViewModels

// The system's file dialog, loaded only while it is wanted: its module is not a start's business.
Loader {
    id: root

    required property ComposerViewModel composer
    readonly property bool wanted: composer.choosing

    onWantedChanged: wanted ? setSource("PhotoDialog.qml", {
        "composer": composer
    }) : setSource("")
}
