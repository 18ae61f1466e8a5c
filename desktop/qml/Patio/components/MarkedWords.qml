import QtQuick
import Patio

// Text of which parts stand out: `marked` is escaped, and <mark> is all the markup there is in it.
Words {
    id: root

    required property string marked
    property color ink: Theme.text

    textFormat: Text.StyledText
    text: marked.split("<mark>").join(`<font color="${ink}"><b>`).split("</mark>").join("</b></font>")
}
