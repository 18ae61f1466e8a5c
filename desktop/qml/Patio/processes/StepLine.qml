import QtQuick
import Patio

// A line of a card: its number in a circle, a point, or neither.
Item {
    id: root

    required property string mark
    required property string text
    required property string says
    readonly property bool numbered: mark !== "" && mark !== "•"

    implicitHeight: Math.max(words.height, numbered ? 26 : 0)
    Accessible.role: Accessible.ListItem
    Accessible.name: says

    Rectangle {
        width: Math.max(26, number.implicitWidth + 12)
        height: 26
        radius: 13
        visible: root.numbered
        color: Theme.inset
        border.width: 1
        border.color: Theme.border

        Words {
            id: number

            anchors.centerIn: parent
            role: Words.MetaB
            text: root.mark
            color: Theme.textSoft
            Accessible.ignored: true
        }
    }

    Rectangle {
        x: 10
        y: Math.round(words.line / 2) - 3
        width: 6
        height: 6
        radius: 3
        visible: root.mark === "•"
        color: Theme.borderStrong
    }

    Words {
        id: words

        x: root.mark === "" ? 0 : 40
        y: root.numbered ? 2 : 0
        width: root.width - x
        text: root.text
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
}
