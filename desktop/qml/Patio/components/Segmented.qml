pragma ComponentBehavior: Bound

import QtQuick
import Patio

// A few choices side by side, one of them taken: `keys` and, in the same order, their `names`.
// The one that is taken is the tab stop, the arrows take the next; `chosen` asks for a key, and
// whoever owns `current` changes it.
Rectangle {
    id: root

    required property string label
    required property list<string> keys
    required property list<string> names
    required property string current

    signal chosen(string key)
    signal moved(int to)

    implicitWidth: row.implicitWidth + 6
    implicitHeight: row.implicitHeight + 6
    radius: Theme.radiusControl
    color: Theme.hover
    border.width: Theme.contrast ? 1 : 0
    border.color: Theme.borderStrong
    Accessible.role: Accessible.Grouping
    Accessible.name: label
    onMoved: to => {
        const at = (to + keys.length) % keys.length;
        segments.itemAt(at).forceActiveFocus(Qt.TabFocusReason);
        chosen(keys[at]);
    }

    Row {
        id: row

        x: 3
        y: 3

        Repeater {
            id: segments

            model: root.keys.length

            Segment {
                required property int index

                text: root.names[index] ?? ""
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
}
