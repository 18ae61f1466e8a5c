pragma ComponentBehavior: Bound

import QtQuick
import Patio

// A month to choose a day in. Days are written YYYY-MM-DD. The arrows go by day and week, RePág
// and AvPág by month, Inicio and Fin to the ends of the week; `chosen` tells the day.
FocusScope {
    id: root

    property string day: ""
    property string least: ""
    property string most: ""
    // The day that the keyboard is on, at noon: no clock change moves it to another date.
    property date at: day === "" ? new Date() : new Date(day + "T12:00:00")
    readonly property int year: at.getFullYear()
    readonly property int month: at.getMonth()
    // How many days of the month before stand in the first week, which begins on Monday.
    readonly property int before: (new Date(year, month, 1, 12).getDay() + 6) % 7
    readonly property string today: Qt.formatDate(new Date(), "yyyy-MM-dd")
    readonly property int cell: Math.round(36 * Theme.textScale)

    signal chosen(string day)
    signal gone(int days, int months)
    signal turned(date to)

    implicitWidth: 7 * cell
    implicitHeight: head.height + weekdays.height + days.height + 12
    onGone: (byDays, byMonths) => {
        // A month may lack the day: its last one, then.
        const last = new Date(year, month + byMonths + 1, 0, 12).getDate();
        turned(new Date(year, month + byMonths, Math.min(at.getDate(), last) + byDays, 12));
        const there = cells.itemAt(before + at.getDate() - 1) as Pressable;
        there.forceActiveFocus(Qt.TabFocusReason);
        // It may have had the focus already, for no reason that shows a ring.
        there.focusReason = Qt.TabFocusReason;
    }
    // No further than there are days to take.
    onTurned: to => {
        const written = Qt.formatDate(to, "yyyy-MM-dd");
        at = least !== "" && written < least ? new Date(least + "T12:00:00") : most !== "" && written > most ? new Date(most + "T12:00:00") : to;
    }
    onDayChanged: if (day !== "")
        at = new Date(day + "T12:00:00")
    Component.onCompleted: turned(at)
    Keys.onLeftPressed: gone(-1, 0)
    Keys.onRightPressed: gone(1, 0)
    Keys.onUpPressed: gone(-7, 0)
    Keys.onDownPressed: gone(7, 0)
    Keys.onPressed: event => {
        const weekday = (at.getDay() + 6) % 7;
        const way = new Map([[Qt.Key_PageUp, [0, -1]], [Qt.Key_PageDown, [0, 1]], [Qt.Key_Home, [-weekday, 0]], [Qt.Key_End, [6 - weekday, 0]]]).get(event.key);
        event.accepted = way !== undefined;
        if (event.accepted)
            gone(way[0], way[1]);
    }

    Item {
        id: head

        width: parent.width
        height: 36

        IconButton {
            id: earlier

            glyph: "chev-left"
            text: qsTr("Mes anterior")
            onClicked: root.turned(new Date(root.year, root.month - 1, 1, 12))
        }

        Words {
            anchors.centerIn: parent
            role: Words.LabelB
            text: Qt.locale().standaloneMonthName(root.month) + " " + root.year
            font.capitalization: Font.Capitalize
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }

        IconButton {
            anchors.right: parent.right
            glyph: "chev-right"
            text: qsTr("Mes siguiente")
            onClicked: root.turned(new Date(root.year, root.month + 1, 1, 12))
        }
    }

    Row {
        id: weekdays

        y: head.height + 8

        Repeater {
            model: 7

            Words {
                required property int index

                width: root.cell
                horizontalAlignment: Text.AlignHCenter
                role: Words.Micro
                text: Qt.locale().standaloneDayName((index + 1) % 7, Locale.NarrowFormat)
                color: Theme.textMuted
                Accessible.ignored: true
            }
        }
    }

    Grid {
        id: days

        y: weekdays.y + weekdays.height + 4
        columns: 7

        Repeater {
            id: cells

            model: 42

            Pressable {
                id: cell

                required property int index
                readonly property date date: new Date(root.year, root.month, 1 - root.before + index, 12)
                readonly property string written: Qt.formatDate(date, "yyyy-MM-dd")
                readonly property bool inside: date.getMonth() === root.month

                selected: written === root.day
                width: root.cell
                height: root.cell
                text: date.toLocaleDateString(Qt.locale(), Locale.LongFormat)
                enabled: (root.least === "" || written >= root.least) && (root.most === "" || written <= root.most)
                activeFocusOnTab: activeFocus || index === root.before + root.at.getDate() - 1
                focus: index === root.before + root.at.getDate() - 1
                Accessible.selectable: true
                Accessible.selected: selected
                onClicked: root.chosen(written)

                background: Rectangle {
                    anchors.fill: parent
                    anchors.margins: 2
                    radius: Theme.radiusControl
                    color: cell.selected ? (cell.down ? Theme.accentPressed : cell.over ? Theme.accentHover : Theme.accent) : cell.down ? Theme.pressed : cell.over ? Theme.hover : "transparent"
                    border.width: cell.written === root.today && !cell.selected ? 1 : 0
                    border.color: Theme.borderStrong

                    FocusRing {
                        shown: cell.ringed
                        inside: !cell.selected
                        around: Theme.radiusControl
                        anchors.margins: cell.selected ? -3 : 0
                    }
                }

                contentItem: Item {
                    Words {
                        anchors.centerIn: parent
                        role: cell.selected ? Words.MetaB : Words.MetaM
                        text: String(cell.date.getDate())
                        color: cell.selected ? Theme.inkAccent : cell.inside && cell.enabled ? Theme.text : Theme.textMuted
                        font.strikeout: !cell.enabled
                        font.features: {
                            "tnum": 1
                        }
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
