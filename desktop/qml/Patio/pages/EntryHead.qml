import QtQuick
import Patio

// Title and lead of an entry page.
Column {
    id: root

    required property string title
    required property string lead

    spacing: 8

    Heading {
        width: parent.width
        level: 1
        role: Words.Hero
        text: root.title
        wrapMode: Text.Wrap
    }

    Words {
        width: parent.width
        role: Words.Body
        text: root.lead
        Accessible.role: Accessible.StaticText
        Accessible.name: text
        color: Theme.textSoft
        wrapMode: Text.Wrap
    }
}
