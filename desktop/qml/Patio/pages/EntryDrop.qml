import QtQuick
import Patio
import Patio.ViewModels

// A file of Patio's may be let fall anywhere on the way in.
DropArea {
    id: root

    required property EntryViewModel entry

    enabled: !entry.busy
    keys: ["text/uri-list"]
    onDropped: drop => {
        if (drop.hasUrls) {
            root.entry.takeFile(drop.urls[0]);
            drop.accept();
        }
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: 12
        visible: root.containsDrag
        radius: Theme.radiusBlock
        color: Theme.canvas
        border.width: 2
        border.color: Theme.accent

        Words {
            anchors.centerIn: parent
            width: parent.width - 64
            horizontalAlignment: Text.AlignHCenter
            role: Words.Heading
            text: qsTr("Suelta aquí la invitación o la copia")
            wrapMode: Text.Wrap
        }
    }
}
