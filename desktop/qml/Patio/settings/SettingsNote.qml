import QtQuick
import Patio

// A line under what it is about: what to know, or what went wrong.
Words {
    id: root

    property bool wrong: false

    visible: text !== ""
    role: Words.Meta
    color: wrong ? Theme.dangerText : Theme.textMuted
    wrapMode: Text.Wrap
    Accessible.role: wrong ? Accessible.AlertMessage : Accessible.StaticText
    Accessible.name: text
}
