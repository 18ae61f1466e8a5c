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
    required property string person
    required property string author
    required property string title
    required property string text
    required property string whenInside
    required property string whenExact
    required property bool pinned
    required property bool needsAck
    required property bool acked
    required property list<string> ackFaces
    required property list<string> readerKeys
    required property list<string> readerFaces
    required property list<string> readerNames
    required property string ackLine
    required property string ackNames
    required property string spread
    required property string spreadLine
    required property string spreadDetail
    property string edited: ""
    // Whether it can be put off: what is pinned stays whole until it has been read.
    property bool waits: false
    default property alias more: attached.data

    signal later

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

        LinkButton {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, root.width - 350)
            role: Words.Meta
            ink: Theme.textMuted
            text: root.author
            onClicked: root.feed.navigation.open("people", root.person)
        }

        Words {
            anchors.verticalCenter: parent.verticalCenter
            role: Words.Meta
            text: "· " + root.whenInside + (root.edited === "" ? "" : " · " + root.edited)
            color: Theme.textMuted

            HoverHandler {
                id: overWhen
            }

            ToolTip.text: root.whenExact
            ToolTip.visible: overWhen.hovered
            ToolTip.delay: 600
        }
    }

    MoreButton {
        x: root.width - width - 16
        y: head.y + (head.height - height) / 2
        feed: root.feed
        key: root.key
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

    LongWords {
        id: words

        x: 24
        y: title.y + title.height + 6
        width: root.width - 48
        text: root.text
        color: Theme.textSoft
    }

    Column {
        id: attached

        x: 24
        y: words.y + words.height + 14
        width: root.width - 48
        spacing: 14
    }

    Item {
        id: foot

        readonly property bool asks: root.needsAck && !root.acked
        // The buttons have a row of their own, and who has read it is below.
        readonly property int line: asks ? read.height + 12 : 0
        readonly property bool wraps: readers.x + readers.width + 12 > width - tag.width
        readonly property int row: asks ? 30 : read.height

        x: 24
        y: (attached.height > 0 ? attached.y + attached.height : words.y + words.height) + 16
        width: root.width - 48
        height: line + (wraps ? row + 8 + tag.height : row)

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

        PushButton {
            id: unclear

            x: read.width + 8
            visible: foot.asks
            kind: PushButton.Ghost
            text: qsTr("Tengo una duda")
            onClicked: dialog.setSource("../announcements/DoubtDialog.qml", {
                "acts": root.feed.acts,
                "key": root.key,
                "author": root.author
            })
        }

        PushButton {
            x: unclear.x + unclear.width + 4
            visible: foot.asks && root.waits
            kind: PushButton.Ghost
            text: qsTr("Más tarde")
            onClicked: root.later()
        }

        // Read when somebody has one.
        Loader {
            id: dialog
        }

        Readers {
            id: readers

            x: read.visible && !foot.asks ? read.width + 16 : 0
            y: foot.line + (foot.row - height) / 2
            visible: root.needsAck
            feed: root.feed
            keys: root.readerKeys
            readers: root.readerFaces
            readerNames: root.readerNames
            faces: root.ackFaces
            text: root.ackLine
            names: root.ackNames
        }

        SyncTag {
            id: tag

            x: foot.wraps ? 0 : parent.width - width
            y: foot.line + (foot.wraps ? foot.row + 8 : (foot.row - height) / 2)
            spread: root.spread
            text: root.spreadLine
            detail: root.spreadDetail
        }
    }
}
