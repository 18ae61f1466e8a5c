pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// A stacked bar for each week or month. One tab stop; the arrows go from bar to bar, and the one
// the pointer or the keyboard is on says what it stands for.
FocusScope {
    id: root

    required property PulseViewModel pulse
    required property string says
    readonly property int foot: Math.round(24 * Theme.textScale)
    readonly property int edge: Math.round(34 * Theme.textScale)
    readonly property real each: (width - edge) / Math.max(1, view.count)
    readonly property real unit: (height - foot - 8) / Math.max(1, pulse.top)
    property int at: -1

    activeFocusOnTab: true
    Accessible.role: Accessible.Chart
    Accessible.name: says
    Accessible.description: (view.itemAt(at) as WeekBar)?.says ?? ""
    onActiveFocusChanged: at = activeFocus ? view.count - 1 : -1
    Keys.onLeftPressed: at = Math.max(0, at - 1)
    Keys.onRightPressed: at = Math.min(view.count - 1, at + 1)

    Repeater {
        model: 3

        Item {
            id: mark

            required property int index

            y: 8 + (2 - index) * (root.height - root.foot - 8) / 2
            width: root.width

            Words {
                y: -height / 2
                width: root.edge - 8
                horizontalAlignment: Text.AlignRight
                role: Words.Micro
                text: String(root.pulse.top / 2 * mark.index)
                color: Theme.textMuted
                Accessible.ignored: true
            }

            Rectangle {
                x: root.edge
                width: root.width - x
                height: 1
                color: Theme.border
            }
        }
    }

    Repeater {
        id: view

        model: root.pulse.bars

        WeekBar {
            required property int index

            x: root.edge + index * root.each
            width: root.each
            height: root.height
            foot: root.foot
            unit: root.unit
            current: root.at === index
        }
    }

    FocusRing {
        shown: root.activeFocus
        anchors.margins: -6
    }
}
