import QtQuick
import Patio

// The head of a page: its title, a line about it, and at the right what can be done.
Item {
    id: root

    required property string title
    property string line: ""
    default property alias actions: slot.data

    implicitWidth: 560
    implicitHeight: Math.max(heading.height + (line === "" ? 0 : words.height + 2), slot.implicitHeight)

    Heading {
        id: heading

        width: parent.width - (slot.implicitWidth > 0 ? slot.implicitWidth + 16 : 0)
        level: 1
        text: root.title
    }

    Words {
        id: words

        y: heading.height + 2
        width: heading.width
        role: Words.Meta
        text: root.line
        color: Theme.textMuted
        wrapMode: Text.Wrap
        Accessible.role: Accessible.StaticText
        Accessible.name: text
        Accessible.ignored: text === ""
    }

    Row {
        id: slot

        anchors.right: parent.right
        spacing: 8
    }
}
