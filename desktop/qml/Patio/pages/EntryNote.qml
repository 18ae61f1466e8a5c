import QtQuick
import Patio

// One line under a field: a hint, or in its place what is wrong.
Row {
    id: root

    property string hint: ""
    property string error: ""
    readonly property bool wrong: error !== ""

    visible: wrong || hint !== ""
    spacing: 6
    Accessible.role: wrong ? Accessible.AlertMessage : Accessible.StaticText
    Accessible.name: wrong ? error : hint

    Icon {
        y: 1
        visible: root.wrong
        name: "warning"
        size: 16
        color: Theme.dangerText
    }

    Words {
        width: root.width - (root.wrong ? 22 : 0)
        role: Words.Meta
        text: root.wrong ? root.error : root.hint
        color: root.wrong ? Theme.dangerText : Theme.textMuted
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
}
