import QtQuick
import QtQuick.Controls.Basic
import Patio

// One row of a menu.
MenuItem {
    id: root

    property string glyph: ""
    property bool chosen: false

    implicitHeight: Math.round(38 * Theme.textScale)
    padding: 0
    Accessible.role: Accessible.MenuItem
    Accessible.name: text
    Accessible.checkable: chosen
    Accessible.checked: chosen

    background: Rectangle {
        radius: 8
        color: root.down ? Theme.pressed : root.highlighted ? Theme.hover : "transparent"
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
            color: Theme.textSoft
        }

        Words {
            x: root.glyph === "" ? 12 : 40
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - x - 36
            role: Words.Label
            text: root.text
            elide: Text.ElideRight
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
