import QtQuick
import Patio

// A separator of one pixel.
Rectangle {
    id: root

    implicitHeight: 1
    color: Theme.border
    Accessible.ignored: true
}
