import QtQuick
import Patio

// A count: solid for things meant for me, quiet for a channel's traffic.
Rectangle {
    id: root

    required property int count
    property bool quiet: false
    property bool small: false

    implicitHeight: small ? 18 : 20
    implicitWidth: Math.max(implicitHeight, words.implicitWidth + (small ? 8 : 10))
    radius: height / 2
    visible: count > 0
    color: quiet ? Theme.pressed : Theme.accent
    // On an icon it stands clear of the drawing by a rim of the ground's colour.
    border.width: small ? 2 : 0
    border.color: Theme.sidebar
    Accessible.ignored: true

    Words {
        id: words

        anchors.centerIn: parent
        role: Words.MicroB
        font.pixelSize: root.small ? 11 : 12
        font.weight: root.small ? Font.Bold : Font.DemiBold
        font.features: {
            "tnum": 1
        }
        text: root.count > 99 ? "99+" : String(root.count)
        color: root.quiet ? Theme.text : Theme.inkAccent
    }
}
