import QtQuick
import Patio

// A strip above the page that says what happened and what to do.
Rectangle {
    id: root

    required property string title
    property string text: ""
    property string glyph: "warning"
    property bool loss: false
    property bool floating: false
    readonly property color ink: loss ? Theme.inkDangerTint : Theme.text

    signal dismissed

    implicitHeight: column.implicitHeight + 28
    radius: Theme.radiusBlock
    color: loss ? Theme.dangerTint : Theme.hover
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
        width: root.width - x - 60

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
            color: root.loss ? root.ink : Theme.textSoft
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }

    IconButton {
        anchors.right: parent.right
        anchors.rightMargin: 8
        y: 8
        glyph: "close"
        text: qsTr("Cerrar")
        ink: root.ink
        onClicked: root.dismissed()
    }
}
