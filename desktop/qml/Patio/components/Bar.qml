import QtQuick
import Patio

// How far something has come, as a bar: 96 wide in a row, with its words beside it, or as wide as
// it is given, with its words below (`full`). Olive when there is nothing left.
Item {
    id: root

    required property real value
    required property string text
    property bool full: false
    property color ink: value >= 1 ? Theme.olivaDot : Theme.azul
    readonly property real minimumValue: 0
    readonly property real maximumValue: 1

    implicitWidth: full ? 360 : 96 + 10 + words.implicitWidth
    implicitHeight: full ? track.height + 4 + words.height : words.height
    Accessible.role: Accessible.ProgressBar
    Accessible.name: text

    Rectangle {
        id: track

        y: root.full ? 0 : Math.round((words.height - height) / 2)
        width: root.full ? root.width : 96
        height: root.full ? 8 : 6
        radius: height / 2
        color: Theme.pressed

        Rectangle {
            width: root.value > 0 ? Math.max(height, Math.round(parent.width * Math.min(1, root.value))) : 0
            height: parent.height
            radius: height / 2
            color: root.ink
        }
    }

    Words {
        id: words

        x: root.full ? 0 : 106
        y: root.full ? track.height + 4 : 0
        width: root.width - x
        role: Words.Meta
        text: root.text
        color: root.full ? Theme.textMuted : root.value >= 1 ? Theme.olivaText : Theme.textSoft
        elide: Text.ElideRight
        Accessible.ignored: true
    }
}
