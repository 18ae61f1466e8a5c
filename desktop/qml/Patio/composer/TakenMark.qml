import QtQuick
import Patio

// On the corner of a picture: this is the one that was chosen.
Rectangle {
    width: 24
    height: 24
    radius: 12
    color: Theme.surface

    Rectangle {
        anchors.centerIn: parent
        width: 20
        height: 20
        radius: 10
        color: Theme.accent

        Icon {
            anchors.centerIn: parent
            name: "check"
            size: 16
            stroke: 1.8
            color: Theme.inkAccent
        }
    }
}
