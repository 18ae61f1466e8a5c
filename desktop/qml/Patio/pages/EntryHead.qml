import QtQuick
import Patio

// Title and lead of an entry page.
Column {
    id: root

    required property string title
    required property string lead

    spacing: 8

    Words {
        width: parent.width
        role: Words.Hero
        text: root.title
        wrapMode: Text.Wrap
        Accessible.role: Accessible.Heading
        Accessible.name: text
        Accessible.description: qsTr("nivel 1")
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
