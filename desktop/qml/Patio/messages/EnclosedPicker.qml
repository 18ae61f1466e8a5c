import QtQuick
import Patio.ViewModels

// The system's file dialog, loaded only while it is wanted.
Loader {
    id: root

    required property EnclosingViewModel enclosing
    readonly property bool wanted: enclosing.choosing

    onWantedChanged: wanted ? setSource("EnclosedDialog.qml", {
        "enclosing": enclosing
    }) : setSource("")
}
