pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// What the thanks were for: a tile for each of the company's values, with how many.
Flow {
    id: root

    required property PulseViewModel pulse
    required property string says

    spacing: 12
    Accessible.role: Accessible.Chart
    Accessible.name: says

    Repeater {
        model: root.pulse.values

        Item {
            id: one

            required property string name
            required property string tile
            required property string line

            // One column where two would break words.
            width: root.width < 330 * Theme.textScale ? root.width : Math.floor((root.width - 12) / 2)
            height: Math.max(52, words.height)
            Accessible.role: Accessible.ListItem
            Accessible.name: one.name + ", " + one.line

            Tile {
                anchors.verticalCenter: parent.verticalCenter
                tile: one.tile
                size: 48
            }

            Column {
                id: words

                x: 60
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - x

                Words {
                    width: parent.width
                    role: Words.LabelB
                    text: one.name
                    wrapMode: Text.Wrap
                    maximumLineCount: 2
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }

                Words {
                    width: parent.width
                    role: Words.Meta
                    text: one.line
                    color: Theme.ocreText
                    Accessible.ignored: true
                }
            }
        }
    }
}
