import QtQuick
import Patio

// One drawing of the set, tinted when it is rasterised.
Image {
    id: root

    required property string name
    property color color: Theme.textSoft
    property int size: 20
    property real stroke: 1.5

    width: size
    height: size
    sourceSize: Qt.size(size, size)
    source: name === "" ? "" : `image://icon/${name}/${String(color).slice(1)}/${stroke}`
    Accessible.ignored: true
}
