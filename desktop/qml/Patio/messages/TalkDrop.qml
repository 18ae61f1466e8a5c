import QtQuick
import Patio
import Patio.ViewModels

// Pictures and files may be let fall anywhere on the conversation.
DropArea {
    id: root

    required property EnclosingViewModel enclosing

    keys: ["text/uri-list"]
    onDropped: drop => {
        if (drop.hasUrls) {
            root.enclosing.attach(drop.urls);
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
            text: qsTr("Suelta aquí las fotos y los archivos")
            wrapMode: Text.Wrap
        }
    }
}
