import QtQuick
import Patio

// A person's face in a circle, or from 76 up in an arch, with the presence dot when they are here;
// a mask for whoever did not sign, a box for whoever wrote it on another network.
Item {
    id: root

    required property string face
    property int size: 32
    property bool here: false
    property bool arch: false
    property bool masked: false
    property color ground: Theme.canvas
    readonly property string sign: masked ? "mask" : face === "abroad" ? "archive" : ""
    readonly property int dot: Math.max(10, Math.round(size * 0.3))

    implicitWidth: size
    implicitHeight: arch ? Math.round(size * 1.2) : size
    Accessible.ignored: true

    Rectangle {
        width: root.size
        height: root.size
        radius: root.size / 2
        visible: root.sign !== ""
        color: Theme.hover

        Icon {
            anchors.centerIn: parent
            name: root.sign
            size: root.size >= 36 ? 20 : 16
        }
    }

    Image {
        width: root.size
        height: root.implicitHeight
        visible: root.sign === ""
        asynchronous: true
        retainWhileLoading: true
        sourceSize: Qt.size(root.size, root.implicitHeight)
        source: root.face === "" || root.sign !== "" ? "" : `image://person/${root.face}/${root.arch ? "arch" : "circle"}/${Theme.dark ? "dark" : "light"}`
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
