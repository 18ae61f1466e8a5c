import QtQuick
import Patio

// A setting: what it is at the left, its control at the right, or below where there is no room.
// (A setting that is on or off is a Switch, which has its own words.)
Item {
    id: root

    required property string title
    property string line: ""
    default property alias control: slot.data
    readonly property bool stacked: width < slot.implicitWidth + Math.round(200 * Theme.textScale)

    implicitWidth: 560
    implicitHeight: Math.max(44, stacked ? words.height + 8 + slot.implicitHeight : Math.max(words.height, slot.implicitHeight)) + 12

    ChoiceWords {
        id: words

        y: root.stacked ? 6 : (root.height - height) / 2
        width: root.width - (root.stacked ? 0 : slot.implicitWidth + 24)
        text: root.title
        line: root.line
        Accessible.role: Accessible.StaticText
        Accessible.name: root.title
        Accessible.description: root.line
    }

    Row {
        id: slot

        x: root.stacked ? 0 : root.width - implicitWidth
        y: root.stacked ? words.y + words.height + 8 : (root.height - implicitHeight) / 2
        spacing: 8
    }
}
