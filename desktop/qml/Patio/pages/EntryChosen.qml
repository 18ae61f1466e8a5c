import QtQuick
import Patio

// A file that was chosen, and the way to choose another.
Rectangle {
    id: root

    required property string name

    signal forgotten

    height: Math.round(56 * Theme.textScale)
    radius: Theme.radiusControl
    color: Theme.inset
    Accessible.role: Accessible.StaticText
    Accessible.name: name

    Icon {
        x: 16
        anchors.verticalCenter: parent.verticalCenter
        name: "file"
    }

    Words {
        x: 48
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - x - 56
        role: Words.LabelB
        text: root.name
        elide: Text.ElideMiddle
        Accessible.ignored: true
    }

    IconButton {
        anchors.right: parent.right
        anchors.rightMargin: 10
        anchors.verticalCenter: parent.verticalCenter
        glyph: "close"
        text: qsTr("Quitar el archivo")
        onClicked: root.forgotten()
    }
}
