pragma ComponentBehavior: Bound

import QtQuick
import Patio

// One photo wide, two side by side, or a large one and a column.
Item {
    id: root

    required property list<string> blobs
    required property list<string> alts
    required property list<bool> here
    required property real ratio
    required property string author
    readonly property int count: blobs.length
    readonly property int gap: 6
    readonly property int large: count === 1 ? width : count === 2 ? (width - gap) / 2 : Math.round((width - gap) * 2 / 3)
    readonly property int small: count < 3 ? large : width - gap - large
    readonly property int rows: Math.min(3, count - 1)

    signal opened(int place)

    implicitHeight: count === 0 ? 0 : count === 1 ? Math.round(width / Math.max(0.8, Math.min(1.85, ratio))) : count === 2 ? large : Math.round(large * 0.9)

    Repeater {
        model: Math.min(4, root.count)

        Photo {
            required property int index

            x: index === 0 ? 0 : root.large + root.gap
            y: index < 2 ? 0 : (index - 1) * (height + root.gap)
            width: index === 0 ? root.large : root.small
            height: index === 0 || root.count === 2 ? root.height : Math.floor((root.height - (root.rows - 1) * root.gap) / root.rows)
            blob: root.blobs[index] ?? ""
            alt: root.alts[index] ?? ""
            here: root.here[index] ?? false
            author: root.author
            more: index === 3 ? root.count - 4 : 0
            onClicked: root.opened(index)
        }
    }
}
