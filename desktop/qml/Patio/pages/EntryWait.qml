import QtQuick
import Patio

// What is being done, in words: nothing turns or blinks.
Row {
    id: root

    required property string text

    spacing: 8
    Accessible.role: Accessible.StatusBar
    Accessible.name: text

    Icon {
        name: "clock"
    }

    Words {
        width: root.width - 28
        role: Words.Label
        text: root.text
        color: Theme.textSoft
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
}
