import QtQuick
import Patio

// A version of a card; pressed, what it said.
Column {
    id: root

    required property string title
    required property string line
    required property string text
    property bool open: false

    spacing: 4

    LinkButton {
        width: Math.min(implicitWidth, root.width)
        text: root.line
        Accessible.role: Accessible.Button
        Accessible.expandable: true
        Accessible.expanded: root.open
        onClicked: root.open = !root.open
    }

    Words {
        width: root.width
        visible: root.open
        role: Words.LabelB
        text: root.title
        wrapMode: Text.Wrap
    }

    Words {
        width: root.width
        visible: root.open
        role: Words.Small
        text: root.text
        color: Theme.textSoft
        wrapMode: Text.Wrap
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
