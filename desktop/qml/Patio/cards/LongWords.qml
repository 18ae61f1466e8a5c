import QtQuick
import Patio

// A text that may be very long: its beginning, and the rest when somebody asks for it. What is
// below it must stay within reach.
Column {
    id: root

    required property string text
    property int most: 16
    property int role: Words.Body
    property color color: Theme.text
    property bool whole: false
    property bool heard: false

    spacing: 8

    Words {
        id: words

        width: root.width
        role: root.role
        text: root.text
        color: root.color
        wrapMode: Text.Wrap
        maximumLineCount: root.whole ? 100000 : root.most
        elide: Text.ElideRight
        Accessible.role: Accessible.StaticText
        Accessible.name: text
        Accessible.ignored: root.heard
    }

    LinkButton {
        visible: words.truncated
        text: qsTr("Leer entero")
        Accessible.role: Accessible.Button
        onClicked: root.whole = true
    }
}
