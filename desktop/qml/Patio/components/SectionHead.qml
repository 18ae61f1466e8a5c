import QtQuick
import Patio

// The head of a group of rows: a few words, what there is to say of it at the right, and a
// hairline below where it is ruled.
Item {
    id: root

    required property string text
    property string note: ""
    property bool ruled: false

    implicitWidth: 320
    implicitHeight: words.height + (ruled ? 10 : 6)

    Heading {
        id: words

        width: parent.width - (root.note === "" ? 0 : aside.width + 12)
        role: Words.MetaB
        text: root.text
        color: Theme.textSoft
    }

    Words {
        id: aside

        anchors.right: parent.right
        role: Words.Meta
        text: root.note
        color: Theme.textMuted
        Accessible.role: Accessible.StaticText
        Accessible.name: text
        Accessible.ignored: text === ""
    }

    Hairline {
        anchors.bottom: parent.bottom
        width: parent.width
        visible: root.ruled
    }
}
