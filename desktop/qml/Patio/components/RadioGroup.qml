pragma ComponentBehavior: Bound

import QtQuick
import Patio

// Choices under each other, one of them taken: `keys` and, in the same order, their `names` and
// `lines`. The one that is taken is the tab stop, the arrows take the next; `chosen` asks for a
// key, and whoever owns `current` changes it.
Column {
    id: root

    required property string label
    required property list<string> keys
    required property list<string> names
    property list<string> lines
    required property string current

    signal chosen(string key)
    signal moved(int to)

    Accessible.role: Accessible.Grouping
    Accessible.name: label
    onMoved: to => {
        const at = (to + keys.length) % keys.length;
        radios.itemAt(at).forceActiveFocus(Qt.TabFocusReason);
        chosen(keys[at]);
    }

    Repeater {
        id: radios

        model: root.keys.length

        Radio {
            required property int index

            width: root.width
            text: root.names[index] ?? ""
            line: root.lines[index] ?? ""
            selected: root.keys[index] === root.current
            activeFocusOnTab: activeFocus || selected || (index === 0 && !root.keys.includes(root.current))
            onClicked: root.chosen(root.keys[index])
            Keys.onRightPressed: root.moved(index + 1)
            Keys.onDownPressed: root.moved(index + 1)
            Keys.onLeftPressed: root.moved(index - 1)
            Keys.onUpPressed: root.moved(index - 1)
        }
    }
}
