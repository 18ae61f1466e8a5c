import QtQuick
import QtQuick.Controls.Basic
import Patio

// One row of a menu; with a `line` under its text it is higher.
MenuItem {
    id: root

    property string glyph: ""
    property string line: ""
    property bool chosen: false
    property bool danger: false
    readonly property color ink: !enabled ? Theme.textMuted : danger ? Theme.dangerText : Theme.text

    implicitHeight: Math.round((line === "" ? 38 : 48) * Theme.textScale)
    padding: 0
    // The item tells assistive technology of its own state, whatever is said beside it.
    checkable: chosen
    checked: chosen
    onToggled: checked = Qt.binding(() => chosen)
    Accessible.role: Accessible.MenuItem
    Accessible.name: text
    Accessible.description: line

    background: Rectangle {
        radius: 8
        color: root.down ? Theme.pressed : root.highlighted ? Theme.hover : root.chosen && root.line !== "" ? Theme.inset : "transparent"
    }

    indicator: null
    arrow: null

    contentItem: Item {
        Icon {
            x: 10
            anchors.verticalCenter: parent.verticalCenter
            visible: root.glyph !== ""
            name: root.glyph
            size: 18
            color: root.danger || !root.enabled ? root.ink : Theme.textSoft
        }

        Column {
            x: root.glyph === "" ? 12 : 40
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - x - 36

            Words {
                width: parent.width
                role: Words.Label
                text: root.text
                color: root.ink
                elide: Text.ElideRight
                Accessible.ignored: true
            }

            Words {
                width: parent.width
                visible: root.line !== ""
                role: Words.Meta
                text: root.line
                color: root.down ? Theme.textSoft : Theme.textMuted
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }

        Icon {
            x: parent.width - 28
            anchors.verticalCenter: parent.verticalCenter
            visible: root.chosen
            name: "check"
            size: 18
            color: Theme.accentText
        }
    }
}
