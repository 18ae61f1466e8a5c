import QtQuick
import QtQuick.Controls.Basic
import Patio
import Patio.ViewModels

// The company speaks: frieze, title, text, and who has read it.
Item {
    id: root

    required property FeedViewModel feed
    required property bool ringed
    required property string key
    required property string author
    required property string title
    required property string text
    required property string whenInside
    required property string whenExact
    required property bool pinned
    required property bool needsAck
    required property bool acked
    required property list<string> ackFaces
    required property string ackLine
    required property string ackNames
    required property string spread
    required property string spreadLine
    required property string spreadDetail

    implicitHeight: foot.y + foot.height + 24

    Surface {
        anchors.fill: parent
        focused: root.ringed
        border.color: Theme.azulTintBorder
    }

    Frieze {
        x: 1
        y: 1
        width: root.width - 2
    }

    Row {
        id: head

        x: 24
        y: 31
        spacing: 8

        Chip {
            glyph: root.pinned ? "pin" : "megaphone"
            text: root.pinned ? qsTr("Anuncio fijado") : qsTr("Anuncio")
        }

        Words {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, root.width - 220)
            role: Words.Meta
            text: root.author + " · " + root.whenInside
            color: Theme.textMuted
            elide: Text.ElideRight

            HoverHandler {
                id: overWhen
            }

            ToolTip.text: root.whenExact
            ToolTip.visible: overWhen.hovered
            ToolTip.delay: 600
        }
    }

    Words {
        id: title

        x: 24
        y: head.y + head.height + 11
        width: root.width - 48
        role: Words.Title
        text: root.title
        wrapMode: Text.Wrap
        Accessible.role: Accessible.Heading
        Accessible.name: text
        Accessible.description: qsTr("nivel 2")
    }

    Words {
        id: words

        x: 24
        y: title.y + title.height + 6
        width: root.width - 48
        text: root.text
        color: Theme.textSoft
        wrapMode: Text.Wrap
    }

    Item {
        id: foot

        readonly property bool wraps: readers.x + readers.width + 12 > width - tag.width

        x: 24
        y: words.y + words.height + 16
        width: root.width - 48
        height: wraps ? read.height + 8 + tag.height : read.height

        PushButton {
            id: read

            visible: root.needsAck
            enabled: !root.acked
            kind: root.acked ? PushButton.Secondary : PushButton.Azul
            glyph: "check"
            text: root.acked ? qsTr("Leído") : qsTr("Leído y entendido")
            onClicked: {
                root.feed.acknowledge(root.key);
                Accessible.announce(qsTr("Marcado como leído"));
            }
        }

        Readers {
            id: readers

            x: read.visible ? read.width + 16 : 0
            y: (read.height - height) / 2
            visible: root.needsAck
            faces: root.ackFaces
            text: root.ackLine
            names: root.ackNames
        }

        SyncTag {
            id: tag

            x: foot.wraps ? 0 : parent.width - width
            y: foot.wraps ? read.height + 8 : (read.height - height) / 2
            spread: root.spread
            text: root.spreadLine
            detail: root.spreadDetail
        }
    }
}
