import QtQuick
import Patio

// What stands beside a mark, a switch or a control: a title and, under it, a line.
Column {
    id: root

    required property string text
    property string line: ""
    property bool wrong: false

    Words {
        width: parent.width
        visible: text !== ""
        role: Words.Label
        text: root.text
        color: root.enabled ? Theme.text : Theme.textMuted
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }

    Words {
        width: parent.width
        visible: text !== ""
        role: Words.Meta
        text: root.line
        color: root.wrong ? Theme.dangerText : Theme.textMuted
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
}
