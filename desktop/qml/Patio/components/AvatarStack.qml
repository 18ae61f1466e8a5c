pragma ComponentBehavior: Bound

import QtQuick
import Patio

// Up to four faces that overlap by 8, each with a ring of the ground's colour.
Row {
    id: root

    required property list<string> faces
    property color ground: Theme.surface

    spacing: -8
    Accessible.ignored: true

    Repeater {
        model: Math.min(4, root.faces.length)

        Rectangle {
            id: ring

            required property int index

            width: 28
            height: 28
            radius: 14
            color: root.ground

            Avatar {
                anchors.centerIn: parent
                size: 24
                face: root.faces[ring.index] ?? ""
            }
        }
    }
}
