pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Patio

// The tile of a value; pressed, all of them drop down to choose another one. `chosen` asks for it,
// and whoever owns `tile` changes it.
Pressable {
    id: root

    required property string label
    required property string tile
    required property string drawing
    required property QtObject tiles

    signal chosen(string tile)

    implicitWidth: 44
    implicitHeight: 44
    text: qsTr("%1: %2").arg(label).arg(drawing)
    ToolTip.text: qsTr("Cambiar el azulejo")
    ToolTip.visible: hovered && choices.current === null
    ToolTip.delay: 600
    Accessible.role: Accessible.ButtonMenu
    onClicked: choices.press()
    Keys.onDownPressed: choices.press()

    background: FocusRing {
        shown: root.ringed
        around: 10
    }

    contentItem: Item {
        Tile {
            size: 44
            tile: root.tile
        }

        Rectangle {
            x: 28
            y: 28
            width: 20
            height: 20
            radius: 10
            color: root.down ? Theme.pressed : root.over ? Theme.hover : Theme.surface
            border.width: 1
            border.color: Theme.borderStrong

            Icon {
                anchors.centerIn: parent
                name: "chev-down"
                size: 14
                color: root.over ? Theme.text : Theme.textSoft
            }
        }
    }

    OnDemand {
        id: choices

        button: root

        Popover {
            id: sheet

            label: root.label
            y: root.height + 8
            margins: 8
            onOpened: grid.entered()

            contentItem: TileGrid {
                id: grid

                focus: true
                label: root.label
                tile: root.tile
                tiles: root.tiles
                onChosen: tile => {
                    sheet.close();
                    root.chosen(tile);
                }
            }
        }
    }
}
