import QtQuick
import Patio

// What a place says when there is nothing in it: an arch with its icon or a tile, a title, a line,
// and up to two things to do.
Item {
    id: root

    required property string title
    property string text: ""
    property string glyph: ""
    property string tile: ""
    property string action: ""
    property string other: ""
    property int edge: 40

    signal acted
    signal otherActed

    implicitWidth: 420
    implicitHeight: column.implicitHeight + 2 * edge

    Column {
        id: column

        y: root.edge
        width: parent.width

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: 72
            height: 84
            visible: root.glyph !== ""
            color: Theme.inset
            topLeftRadius: 36
            topRightRadius: 36
            bottomLeftRadius: 10
            bottomRightRadius: 10
            border.width: Theme.contrast ? 1 : 0
            border.color: Theme.borderStrong

            Icon {
                anchors.centerIn: parent
                name: root.glyph
                size: 28
            }
        }

        Image {
            anchors.horizontalCenter: parent.horizontalCenter
            width: 72
            height: 72
            visible: root.tile !== ""
            sourceSize: Qt.size(72, 72)
            source: root.tile === "" ? "" : `image://tile/${root.tile}/0/1/72`
            Accessible.ignored: true
        }

        Heading {
            width: parent.width
            topPadding: lead + (root.glyph + root.tile === "" ? 0 : 20)
            horizontalAlignment: Text.AlignHCenter
            text: root.title
            wrapMode: Text.Wrap
        }

        // Lines of one length, and no last one of a single word.
        Words {
            readonly property real most: Math.min(Math.round(330 * Theme.textScale), parent.width - 48)

            x: (parent.width - width) / 2
            topPadding: lead + 6
            width: Math.min(most, implicitWidth / Math.max(1, Math.ceil(implicitWidth / most)) + 44 * Theme.textScale)
            visible: text !== ""
            horizontalAlignment: Text.AlignHCenter
            role: Words.Small
            text: root.text
            color: Theme.textSoft
            wrapMode: Text.Wrap
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }

        Item {
            width: 1
            height: 20
            visible: root.action + root.other !== ""
        }

        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: 8

            PushButton {
                visible: text !== ""
                kind: PushButton.Primary
                text: root.action
                onClicked: root.acted()
            }

            PushButton {
                visible: text !== ""
                text: root.other
                onClicked: root.otherActed()
            }
        }
    }
}
