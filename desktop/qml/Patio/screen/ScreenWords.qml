import QtQuick
import Patio

// Text to be read from three metres: its size goes by the height of the screen.
Text {
    id: root

    required property real size
    property bool shows: false

    textFormat: Text.PlainText
    color: Theme.text
    font.family: shows ? Theme.display : Theme.family
    font.pixelSize: Math.round(size)
    font.weight: shows ? 600 : 400
    lineHeight: shows ? 1.15 : 1.3
    wrapMode: Text.Wrap
    elide: Text.ElideRight
    Accessible.role: Accessible.StaticText
    Accessible.name: text
    Accessible.ignored: text === ""
}
