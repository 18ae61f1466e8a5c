import QtQuick
import Patio

// A strip above the page that says what happened and what to do.
Rectangle {
    id: root

    required property string title
    property string text: ""
    property string glyph: "warning"
    property bool loss: false
    property bool caution: false
    property bool floating: false
    property string action: ""
    property bool closable: true
    // It can be put off although there is something to do.
    property bool leavable: false
    readonly property bool tinted: loss || caution
    readonly property color ink: loss ? Theme.inkDangerTint : caution ? Theme.inkOcreTint : Theme.text

    signal dismissed
    signal acted

    implicitHeight: column.implicitHeight + 28
    radius: Theme.radiusBlock
    color: loss ? Theme.dangerTint : caution ? Theme.ocreTint : Theme.hover
    border.width: Theme.contrast ? 1 : 0
    border.color: Theme.borderStrong
    Accessible.role: Accessible.AlertMessage
    Accessible.name: title
    Accessible.description: text

    Shadow {
        visible: root.floating
        z: -1
    }

    Icon {
        x: 16
        y: 15
        name: root.glyph
        color: root.ink
    }

    Column {
        id: column

        x: 48
        y: 14
        width: root.width - x - (root.action === "" ? 60 : act.width + 30 + (root.leavable ? 40 : 0))

        Words {
            width: parent.width
            role: Words.LabelB
            text: root.title
            color: root.ink
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }

        Words {
            width: parent.width
            visible: root.text !== ""
            role: Words.Meta
            text: root.text
            color: root.tinted ? root.ink : Theme.textSoft
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }

    // Something to do, which ends the banner itself, or the way to close it.
    PushButton {
        id: act

        anchors.right: parent.right
        anchors.rightMargin: root.leavable ? 54 : 14
        anchors.verticalCenter: parent.verticalCenter
        visible: root.action !== ""
        compact: true
        text: root.action
        onClicked: root.acted()
    }

    IconButton {
        anchors.right: parent.right
        anchors.rightMargin: 8
        y: root.leavable ? (root.height - height) / 2 : 8
        visible: root.leavable || (root.action === "" && root.closable)
        glyph: "close"
        text: qsTr("Cerrar")
        ink: root.ink
        onClicked: root.dismissed()
    }
}
