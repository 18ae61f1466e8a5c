import QtQuick
import Patio

// One doubt: who, which day, what.
Item {
    id: root

    required property string person
    required property string face
    required property string name
    required property string day
    required property string text

    signal personAsked

    implicitHeight: Math.max(36, words.y + words.height)
    Accessible.role: Accessible.ListItem
    Accessible.name: name + ", " + day + ": " + text

    Face {
        y: 2
        face: root.face
        text: root.name
        onClicked: root.personAsked()
    }

    LinkButton {
        id: head

        x: 44
        width: Math.min(implicitWidth, root.width - x - when.width - 8)
        role: Words.MetaB
        ink: Theme.text
        text: root.name
        onClicked: root.personAsked()
    }

    Words {
        id: when

        x: head.x + head.width + 8
        role: Words.Meta
        text: root.day
        color: Theme.textMuted
        Accessible.ignored: true
    }

    Words {
        id: words

        x: 44
        y: head.height + 2
        width: root.width - x
        role: Words.Small
        text: root.text
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
}
