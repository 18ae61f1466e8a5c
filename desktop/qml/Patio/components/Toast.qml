import QtQuick
import Patio

// Six seconds of news at the bottom left, and maybe a way back; never the only place an error is
// shown.
Item {
    id: root

    required property string text
    property string glyph: "check"
    property string action: ""
    readonly property int end: action === "" ? 16 : act.width + 32

    signal gone
    signal acted

    width: Math.min(400, Math.max(240, words.implicitWidth + 48 + end))
    height: Math.max(Math.round(52 * Theme.textScale), words.height + 24)
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
        name: root.glyph
        color: Theme.olivaText
    }

    Words {
        id: words

        x: 48
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, root.width - x - root.end)
        role: Words.Label
        text: root.text
        wrapMode: Text.Wrap
        maximumLineCount: 2
        elide: Text.ElideRight
        Accessible.ignored: true
    }

    LinkButton {
        id: act

        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        visible: root.action !== ""
        role: Words.LabelB
        text: root.action
        Accessible.role: Accessible.Button
        onClicked: root.acted()
    }

    HoverHandler {
        id: over
    }

    Timer {
        interval: 6000
        running: root.visible && !over.hovered && !act.activeFocus
        onTriggered: root.gone()
    }
}
