import QtQuick
import Patio

// The ground of a card: radius 14, one hairline, no shadow.
Rectangle {
    id: root

    property bool focused: false

    color: Theme.surface
    radius: Theme.radiusCard
    border.width: 1
    border.color: Theme.border

    FocusRing {
        shown: root.focused
        inside: true
        around: root.radius
    }
}
