pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Patio

// All the tiles (rows of `key`, `name` and, of one that another value has, `line`), one of them
// taken. That one is the tab stop and the arrows go to the others; `chosen` asks for one.
FocusScope {
    id: root

    required property string label
    required property string tile
    required property QtObject tiles
    readonly property int across: 4

    signal chosen(string tile)
    signal moved(int to)
    signal entered

    implicitWidth: grid.width
    implicitHeight: grid.height
    onMoved: to => cells.itemAt(Math.max(0, Math.min(cells.count - 1, to)))?.forceActiveFocus(Qt.TabFocusReason)
    onEntered: {
        for (let at = 0; at < cells.count; ++at) {
            const cell = cells.itemAt(at) as Pressable;
            if (cell.selected) {
                moved(at);
                // It may have had the focus already, for no reason that shows a ring.
                cell.focusReason = Qt.TabFocusReason;
            }
        }
    }

    Grid {
        id: grid

        columns: root.across
        spacing: 4
        Accessible.role: Accessible.Grouping
        Accessible.name: root.label

        Repeater {
            id: cells

            model: root.tiles

            Pressable {
                id: cell

                required property int index
                required property string key
                required property string name
                required property string line

                implicitWidth: 72
                implicitHeight: 72
                marks: true
                selected: key === root.tile
                text: name
                focus: selected
                activeFocusOnTab: activeFocus || selected
                Accessible.role: Accessible.RadioButton
                Accessible.description: selected ? "" : line
                ToolTip.text: Accessible.description === "" ? name : `${name}\n${line}`
                ToolTip.visible: hovered || visualFocus
                ToolTip.delay: 600
                onClicked: root.chosen(key)
                Keys.onLeftPressed: root.moved(index - 1)
                Keys.onRightPressed: root.moved(index + 1)
                Keys.onUpPressed: root.moved(index < root.across ? index : index - root.across)
                Keys.onDownPressed: root.moved(index + root.across < cells.count ? index + root.across : index)

                background: Rectangle {
                    radius: 14
                    color: cell.down ? Theme.pressed : cell.over ? Theme.hover : "transparent"
                    border.width: cell.selected ? 2 : 0
                    border.color: Theme.accent

                    FocusRing {
                        shown: cell.ringed
                        inside: !cell.selected
                        around: 14
                        anchors.margins: cell.selected ? -3 : 0
                    }
                }

                contentItem: Item {
                    Image {
                        x: 4
                        y: 4
                        width: 64
                        height: 64
                        sourceSize: Qt.size(64, 64)
                        source: `image://tile/${cell.key}/10/1/64`
                        Accessible.ignored: true
                    }

                    TakenMark {
                        x: 50
                        y: -2
                        visible: cell.selected
                    }

                    // Another value has it.
                    Rectangle {
                        x: 50
                        y: 50
                        width: 20
                        height: 20
                        radius: 10
                        visible: cell.line !== "" && !cell.selected
                        color: Theme.surface
                        border.width: 1
                        border.color: Theme.borderStrong

                        Icon {
                            anchors.centerIn: parent
                            name: "refresh"
                            size: 14
                            color: Theme.textSoft
                        }
                    }
                }
            }
        }
    }
}
