pragma ComponentBehavior: Bound

import QtQuick
import Patio

// What stands where something is being loaded: nothing for the first 300 ms, then a still shape,
// and after a second a word for assistive technology.
Item {
    id: root

    property bool loading: true
    property bool late: false

    implicitWidth: 400
    implicitHeight: Math.round(84 * Theme.textScale)
    visible: loading && late
    onLoadingChanged: late = false
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Cargando")

    Timer {
        interval: 300
        running: root.loading && !root.late
        onTriggered: root.late = true
    }

    Timer {
        interval: 700
        running: root.visible
        onTriggered: root.Accessible.announce(root.Accessible.name)
    }

    Rectangle {
        x: 20
        y: 20
        width: 44
        height: 44
        radius: 22
        color: Theme.hover
    }

    Repeater {
        model: [0.42, 0.62, 0.3]

        Rectangle {
            required property int index
            required property real modelData

            x: 76
            y: 22 + index * 18
            width: (root.width - 96) * modelData
            height: 10
            radius: 5
            color: Theme.hover
        }
    }
}
