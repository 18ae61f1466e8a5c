pragma ComponentBehavior: Bound

import QtQuick
import Patio

// One button at rest, under the pointer, pressed, with the keyboard's focus, and off.
Row {
    id: root

    required property Component made
    readonly property real cell: width / 5

    Repeater {
        model: 5

        Item {
            id: cell

            required property int index

            width: root.cell
            height: button.height

            Loader {
                id: button

                sourceComponent: root.made
                onLoaded: {
                    const shown = item as Pressable;
                    shown.over = cell.index === 1;
                    if (cell.index === 2)
                        shown.down = true;
                    shown.ringed = Qt.binding(() => shown.visualFocus || cell.index === 3);
                    shown.enabled = cell.index !== 4;
                }
            }
        }
    }
}
