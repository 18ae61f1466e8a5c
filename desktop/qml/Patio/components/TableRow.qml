import QtQuick
import Patio

// The ground of a row of a table: 56 high, a hairline below, and a little wider than its words
// while the pointer is on it.
Item {
    id: root

    required property string says
    readonly property bool hovered: over.hovered
    default property alias cells: slot.data

    implicitWidth: 560
    implicitHeight: Math.round(56 * Theme.textScale)
    Accessible.role: Accessible.Row
    Accessible.name: says

    HoverHandler {
        id: over
    }

    Hairline {
        anchors.bottom: parent.bottom
        width: parent.width
    }

    Rectangle {
        x: -12
        width: parent.width + 24
        height: parent.height
        radius: Theme.radiusControl
        visible: over.hovered
        color: Theme.inset
    }

    Item {
        id: slot

        anchors.fill: parent
    }
}
