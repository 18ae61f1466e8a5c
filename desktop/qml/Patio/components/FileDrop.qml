import QtQuick
import Patio

// Where files may be let fall; while they are held over it, it says so.
DropArea {
    id: root

    required property string words

    signal fell(list<url> files)

    keys: ["text/uri-list"]
    onDropped: drop => {
        if (drop.hasUrls) {
            root.fell(drop.urls);
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
            text: root.words
            wrapMode: Text.Wrap
        }
    }
}
