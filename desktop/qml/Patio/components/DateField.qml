pragma ComponentBehavior: Bound

import QtQuick
import Patio

// A day, chosen in a month that drops down. Days are written YYYY-MM-DD; `chosen` asks for one,
// and whoever owns `day` changes it.
Pressable {
    id: root

    required property string label
    property string day: ""
    property string least: ""
    property string most: ""
    property string placeholder: qsTr("Elegir un día")
    property bool wrong: false

    signal chosen(string day)

    implicitWidth: Math.round(260 * Theme.textScale)
    implicitHeight: Math.round(42 * Theme.textScale)
    text: day === "" ? placeholder : new Date(day + "T12:00:00").toLocaleDateString(Qt.locale(), qsTr("ddd d MMM yyyy"))
    Accessible.role: Accessible.ButtonMenu
    Accessible.description: day === "" ? text : ""
    Accessible.name: day === "" ? label : qsTr("%1: %2").arg(label).arg(text)
    onClicked: choices.press()
    Keys.onDownPressed: choices.press()

    background: Rectangle {
        readonly property bool open: choices.current !== null

        radius: Theme.radiusControl
        color: !root.enabled || (root.over && !root.down) ? Theme.hover : root.down ? Theme.pressed : Theme.surface
        border.width: root.wrong || open ? 2 : 1
        border.color: !root.enabled ? Theme.border : root.wrong ? Theme.dangerText : open ? Theme.focus : Theme.borderStrong

        FocusRing {
            shown: root.ringed
        }
    }

    contentItem: Item {
        Icon {
            x: 14
            anchors.verticalCenter: parent.verticalCenter
            name: "calendar"
            size: 18
            color: root.enabled ? Theme.textSoft : Theme.textMuted
        }

        Words {
            x: 40
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - x - 14
            text: root.text
            color: root.enabled && root.day !== "" ? Theme.text : Theme.textMuted
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }

    OnDemand {
        id: choices

        button: root

        Popover {
            id: sheet

            label: root.label
            y: root.height + 4
            margins: 8
            onOpened: grid.gone(0, 0)

            contentItem: DayGrid {
                id: grid

                focus: true
                day: root.day
                least: root.least
                most: root.most
                onChosen: day => {
                    sheet.close();
                    root.chosen(day);
                }
            }
        }
    }
}
