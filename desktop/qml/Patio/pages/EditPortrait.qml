import QtQuick
import Patio
import Patio.ViewModels

// My photo as it is or is to be, and the buttons to change it.
Item {
    id: root

    required property MyselfViewModel myself

    implicitHeight: 96

    Image {
        width: 80
        height: 96
        visible: root.myself.photo === ""
        asynchronous: true
        sourceSize: Qt.size(80, 96)
        source: root.myself.face === "" ? "" : `image://person/${root.myself.face}/arch/${Theme.dark ? "dark" : "light"}`
        opacity: root.myself.pictured || root.myself.face === "" ? 1 : 0.35
        Accessible.ignored: true
    }

    Image {
        width: 80
        height: 96
        visible: root.myself.photo !== ""
        asynchronous: true
        sourceSize: Qt.size(80, 96)
        source: root.myself.photo === "" ? "" : `image://local/12/80/${root.myself.photo}`
        Accessible.ignored: true
    }

    Flow {
        x: 100
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - x
        spacing: 8

        PushButton {
            glyph: "camera"
            text: root.myself.pictured ? qsTr("Cambiar la foto") : qsTr("Poner una foto")
            onClicked: root.myself.choosePhoto()
        }

        PushButton {
            visible: root.myself.pictured
            kind: PushButton.Ghost
            text: qsTr("Quitar la foto")
            onClicked: root.myself.dropPhoto()
        }
    }
}
