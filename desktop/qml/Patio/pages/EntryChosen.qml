import QtQuick
import Patio
import Patio.ViewModels

// The file of an invitation, in the place of its code.
Rectangle {
    id: root

    required property EntryViewModel entry

    height: Math.round(56 * Theme.textScale)
    radius: Theme.radiusControl
    color: Theme.inset
    Accessible.role: Accessible.StaticText
    Accessible.name: entry.file

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
        text: root.entry.file
        elide: Text.ElideMiddle
        Accessible.ignored: true
    }

    IconButton {
        anchors.right: parent.right
        anchors.rightMargin: 10
        anchors.verticalCenter: parent.verticalCenter
        enabled: !root.entry.busy
        glyph: "close"
        text: qsTr("Quitar el archivo")
        onClicked: root.entry.forgetFile()
    }
}
