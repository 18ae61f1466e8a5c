import QtQuick
import Patio

// Six seconds of news at the bottom left; never the only place an error is shown.
Item {
    id: root

    required property string text
    signal gone

    width: Math.min(380, Math.max(240, words.implicitWidth + 64))
    height: Math.round(52 * Theme.textScale)
    visible: text !== ""
    Accessible.role: Accessible.Notification
    Accessible.name: text

    Shadow {}

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusBlock
        color: Theme.surface
        border.width: 1
        border.color: Theme.border
    }

    Icon {
        x: 16
        anchors.verticalCenter: parent.verticalCenter
        name: "check"
        color: Theme.olivaText
    }

    Words {
        id: words

        x: 48
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, root.width - 64)
        role: Words.Label
        text: root.text
        elide: Text.ElideRight
        Accessible.ignored: true
    }

    HoverHandler {
        id: over
    }

    Timer {
        interval: 6000
        running: root.visible && !over.hovered
        onTriggered: root.gone()
    }
}
