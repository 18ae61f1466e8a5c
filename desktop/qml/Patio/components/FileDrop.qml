import QtQuick
import Patio

// Where files may be let fall; while they are held over it, it says so.
DropArea {
    id: root

    required property string words
    // Whether it says so.
    property bool held: containsDrag
    // Kinds of pictures that are taken without a file too: a browser says where it has one from,
    // and gives the picture with it.
    property list<string> pictures: []

    signal fell(list<url> files)
    signal brought(var picture)

    keys: ["text/uri-list"].concat(pictures)
    onDropped: drop => {
        const picture = root.pictures.find(kind => drop.formats.includes(kind));
        const hasFile = drop.hasUrls && drop.urls[0].toString().startsWith("file:");
        if (picture && !hasFile)
            root.brought(drop.getDataAsArrayBuffer(picture));
        else if (drop.hasUrls)
            root.fell(drop.urls);
        drop.accept();
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: 12
        visible: root.held
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
