pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// How far each announcement came: a cell for each person, or a bar where there are many.
Column {
    id: root

    required property PulseViewModel pulse
    required property string says

    Accessible.role: Accessible.Chart
    Accessible.name: says

    Repeater {
        model: root.pulse.reach

        Item {
            id: one

            required property int index
            required property string title
            required property int first
            required property int read
            required property int untold
            required property int of
            required property string line
            required property string says
            readonly property int across: Math.round(width * 0.36)
            // As wide as the longest of its words, and no wider: the titles need the room.
            readonly property int aside: Math.min(Math.round(width * 0.25), Math.round(120 * Theme.textScale))
            // In the order in which they are drawn: first day, later, not told, not read.
            readonly property list<int> parts: [first, read, untold, of - first - read - untold]
            readonly property list<color> inks: [Theme.azul, Theme.chartLater, Theme.azulTintBorder, Theme.hover]

            width: root.width
            height: Math.round(46 * Theme.textScale)
            Accessible.role: Accessible.ListItem
            Accessible.name: says

            Hairline {
                width: parent.width
                visible: one.index > 0
            }

            Words {
                anchors.verticalCenter: parent.verticalCenter
                width: cells.x - 12
                role: Words.Label
                text: one.title
                elide: Text.ElideRight
                Accessible.ignored: true
            }

            Item {
                id: cells

                x: parent.width - width - one.aside - 16
                anchors.verticalCenter: parent.verticalCenter
                width: one.across
                height: 16

                Row {
                    visible: root.pulse.cells
                    spacing: one.of > 16 ? 2 : 4

                    Repeater {
                        model: root.pulse.cells ? one.of : 0

                        Rectangle {
                            required property int index

                            width: Math.min(17, (one.across - (one.of - 1) * (one.of > 16 ? 2 : 4)) / one.of)
                            height: 16
                            radius: Math.min(5, width / 3)
                            color: index < one.first ? one.inks[0] : index < one.first + one.read ? one.inks[1] : index < one.first + one.read + one.untold ? one.inks[2] : one.inks[3]
                            border.width: Theme.contrast ? 1 : 0
                            border.color: Theme.borderStrong
                        }
                    }
                }

                Row {
                    visible: !root.pulse.cells

                    Repeater {
                        model: 4

                        Rectangle {
                            required property int index

                            width: Math.round(one.across * (one.parts[index] ?? 0) / Math.max(1, one.of))
                            height: 16
                            color: one.inks[index] ?? Theme.hover
                        }
                    }
                }
            }

            Words {
                x: parent.width - one.aside
                anchors.verticalCenter: parent.verticalCenter
                width: one.aside
                horizontalAlignment: Text.AlignRight
                role: Words.MetaB
                text: one.line
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
    }
}
