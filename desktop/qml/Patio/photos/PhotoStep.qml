import QtQuick
import Patio

// The button to the photo beside; over a photo it has a ground of its own.
IconButton {
    id: root

    required property bool grounded

    box: 44
    size: 24

    background: Rectangle {
        radius: width / 2
        color: root.down ? Theme.pressed : root.over ? Theme.hover : root.grounded ? Theme.surface : "transparent"
        border.width: root.grounded ? 1 : 0
        border.color: Theme.border

        FocusRing {
            shown: root.ringed
            inside: true
            around: 22
        }
    }
}
