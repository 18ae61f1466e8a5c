import QtQuick
import Patio

// A post that waits: when it goes out and where, how it begins, and its three buttons.
Item {
    id: root

    required property int index
    required property string key
    required property string text
    required property string channel
    required property string when
    required property string attached
    required property bool changeable
    property bool free: true
    readonly property string called: text === "" ? attached : text

    signal published
    signal changeAsked
    signal dropped

    implicitHeight: buttons.y + buttons.height + 14
    Accessible.role: Accessible.ListItem
    Accessible.name: head.text + ". " + called

    Hairline {
        width: parent.width
        visible: root.index > 0
    }

    Column {
        id: told

        y: 14
        width: parent.width
        spacing: 4

        Words {
            id: head

            width: parent.width
            role: Words.LabelB
            text: root.when + " · # " + root.channel
            elide: Text.ElideRight
            Accessible.ignored: true
        }

        Words {
            width: parent.width
            visible: text !== ""
            role: Words.Small
            text: root.text
            color: Theme.textSoft
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.ignored: true
        }

        Words {
            width: parent.width
            visible: text !== ""
            role: Words.Meta
            text: root.attached
            color: Theme.textMuted
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }

    Flow {
        id: buttons

        y: told.y + told.height + 8
        width: parent.width
        spacing: 8

        PushButton {
            compact: true
            text: qsTr("Publicar ya")
            Accessible.description: root.called
            onClicked: root.published()
        }

        PushButton {
            compact: true
            visible: root.changeable
            enabled: root.free
            text: qsTr("Cambiar")
            Accessible.description: root.called
            onClicked: root.changeAsked()
        }

        PushButton {
            compact: true
            kind: PushButton.Ghost
            text: qsTr("Borrar")
            Accessible.description: root.called
            onClicked: root.dropped()
        }
    }
}
