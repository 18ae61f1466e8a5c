import QtQuick
import Patio

// The mark of keyboard focus: 2 px, outside with a gap of 2, or inside the edge.
Rectangle {
    id: root

    required property bool shown
    property int around: Theme.radiusControl
    property bool inside: false

    anchors.fill: parent
    anchors.margins: inside ? 0 : -4
    visible: shown
    color: "transparent"
    radius: inside ? around : around + 4
    border.width: 2
    border.color: Theme.focus
}
