import QtQuick
import Patio

// A person's face in a circle, with the presence dot when they are here.
Item {
    id: root

    required property string face
    property int size: 32
    property bool here: false
    property color ground: Theme.canvas
    readonly property int dot: Math.max(10, Math.round(size * 0.3))

    implicitWidth: size
    implicitHeight: size
    Accessible.ignored: true

    Image {
        width: root.size
        height: root.size
        asynchronous: true
        retainWhileLoading: true
        sourceSize: Qt.size(root.size, root.size)
        source: root.face === "" ? "" : `image://person/${root.face}/circle/${Theme.dark ? "dark" : "light"}`
    }

    Rectangle {
        x: root.size - width + 2
        y: x
        visible: root.here
        width: root.dot
        height: root.dot
        radius: root.dot / 2
        color: root.ground

        Rectangle {
            anchors.fill: parent
            anchors.margins: 2
            radius: width / 2
            color: Theme.olivaDot
        }
    }
}
