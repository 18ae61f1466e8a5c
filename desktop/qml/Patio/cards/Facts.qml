pragma ComponentBehavior: Bound

import QtQuick
import Patio

// What is to be known of something, each with its icon: when, where, who looks after it.
Column {
    id: root

    required property list<string> texts
    required property list<string> glyphs

    visible: texts.length > 0
    spacing: 6

    Repeater {
        model: root.texts.length

        Item {
            id: fact

            required property int index

            width: root.width
            height: Math.max(20, words.height)

            Icon {
                y: 1
                name: root.glyphs[fact.index] ?? ""
                size: 18
            }

            Words {
                id: words

                x: 28
                width: parent.width - x
                role: Words.Small
                text: root.texts[fact.index] ?? ""
                color: Theme.textSoft
                wrapMode: Text.Wrap
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }
    }
}
