pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Patio
import Patio.ViewModels

// The head of the page Kudos: the tiles of the month as a wall, and the way to give one.
Column {
    id: root

    required property FeedViewModel feed
    required property ThanksViewModel model
    required property ComposerViewModel composer
    readonly property int across: 16
    readonly property int side: Math.min(48, Math.floor((width - 2 * (across - 1)) / across))

    spacing: 12

    Item {
        width: parent.width
        height: give.height

        Heading {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - give.width - 12
            text: root.model.month
        }

        PushButton {
            id: give

            anchors.right: parent.right
            kind: PushButton.Primary
            glyph: "tile"
            text: qsTr("Dar kudos")
            onClicked: root.composer.open("kudos")
        }
    }

    Words {
        width: parent.width
        visible: root.model.bare
        role: Words.Small
        text: qsTr("La pared de este mes está por poner. El primer azulejo puede ser el tuyo.")
        color: Theme.textSoft
        wrapMode: Text.Wrap
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    Grid {
        id: wall

        signal moved(int to)

        visible: !root.model.bare
        columns: root.across
        spacing: 2
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Los azulejos del mes")
        onMoved: to => tiles.itemAt(Math.max(0, Math.min(tiles.count - 1, to)))?.forceActiveFocus(Qt.TabFocusReason)

        Repeater {
            id: tiles

            model: root.model.wall

            Pressable {
                id: one

                required property int index
                required property string key
                required property string tile
                required property string says

                implicitWidth: root.side
                implicitHeight: root.side
                text: says
                activeFocusOnTab: index === 0 || activeFocus
                Accessible.role: root.model.opens ? Accessible.Button : Accessible.ListItem
                ToolTip.text: says
                ToolTip.visible: hovered || visualFocus
                ToolTip.delay: 300
                Keys.onLeftPressed: wall.moved(index - 1)
                Keys.onRightPressed: wall.moved(index + 1)
                Keys.onUpPressed: wall.moved(index - root.across)
                Keys.onDownPressed: wall.moved(index + root.across)
                onClicked: root.model.open(key)

                contentItem: Item {
                    Tile {
                        size: root.side
                        tile: one.tile
                    }

                    FocusRing {
                        shown: one.visualFocus
                        inside: true
                    }
                }
            }
        }
    }
}
