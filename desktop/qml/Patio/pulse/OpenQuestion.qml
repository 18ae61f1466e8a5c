import QtQuick
import Patio

// A question that waits: how long, for how many, and the way to answer it for whoever may.
Rectangle {
    id: root

    required property string key
    required property string text
    required property string line
    required property string age
    required property bool late
    required property bool mine
    required property string says

    signal answered

    implicitHeight: words.height + 28
    radius: Theme.radiusBlock
    color: Theme.inset
    border.width: Theme.contrast ? 1 : 0
    border.color: Theme.borderStrong
    Accessible.role: Accessible.ListItem
    Accessible.name: says

    Column {
        id: words

        x: 14
        y: 13
        width: parent.width - 28
        spacing: 2

        Words {
            width: parent.width
            role: Words.LabelB
            text: root.text
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.ignored: true
        }

        Words {
            width: parent.width - (act.visible ? act.width + 12 : 0)
            role: Words.Meta
            text: root.line
            color: Theme.textSoft
            elide: Text.ElideRight
            Accessible.ignored: true
        }

        Words {
            width: parent.width - (act.visible ? act.width + 12 : 0)
            role: Words.Meta
            text: root.age
            color: root.late ? Theme.dangerText : Theme.textSoft
            Accessible.ignored: true
        }
    }

    PushButton {
        id: act

        x: parent.width - width - 14
        y: parent.height - height - 14
        visible: root.mine
        compact: true
        text: qsTr("Responder")
        Accessible.description: root.text
        onClicked: root.answered()
    }
}
