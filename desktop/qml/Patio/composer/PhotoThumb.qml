import QtQuick
import Patio

// A photo about to be sent, with the button that takes it off.
Image {
    id: root

    required property string key
    required property string picture
    required property string alt

    signal removed

    width: 230
    height: 150
    asynchronous: true
    sourceSize: Qt.size(230, 150)
    source: `image://local/10/230/${picture}`
    Accessible.role: Accessible.Graphic
    Accessible.name: alt === "" ? qsTr("Foto sin descripción") : alt

    Rectangle {
        anchors.fill: close
        radius: 14
        color: Qt.alpha(Theme.dark ? Theme.canvas : Theme.text, 0.85)
    }

    IconButton {
        id: close

        x: parent.width - 36
        y: 8
        box: 28
        size: 16
        ink: Theme.dark ? Theme.text : Theme.canvas
        glyph: "close"
        text: qsTr("Quitar la foto")
        onClicked: root.removed()
    }
}
