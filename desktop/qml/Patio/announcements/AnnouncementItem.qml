import QtQuick
import Patio

// An announcement in the list: title, when, and how many have read it.
ListRow {
    id: root

    required line
    required says
    required property real share
    required property string words
    required property string mark
    required property bool unread

    tall: 88
    trailingGlyph: mark
    Accessible.description: line

    below: [
        Bar {
            width: parent ? parent.width : implicitWidth
            visible: root.share >= 0
            value: root.share
            text: root.words
        },
        Words {
            width: parent ? parent.width : implicitWidth
            visible: root.share < 0
            role: Words.Meta
            text: root.words
            color: Theme.textMuted
            Accessible.ignored: true
        }
    ]

    Rectangle {
        x: 3
        y: 18
        width: 8
        height: 8
        radius: 4
        visible: root.unread
        color: Theme.azul
        Accessible.ignored: true
    }
}
