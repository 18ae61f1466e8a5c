pragma ComponentBehavior: Bound

import QtQuick
import QtQml.Models
import Patio

// One choice out of a list that drops down: `keys` and, in the same order, their `names`, and
// where there are any their `lines` and `glyphs`. `chosen` asks for a key, and whoever owns
// `current` changes it.
Pressable {
    id: root

    required property string label
    required property list<string> keys
    required property list<string> names
    property list<string> lines
    property list<string> glyphs
    required property string current
    property string placeholder: qsTr("Elegir")
    property bool wrong: false
    property int wide: 220
    readonly property int at: keys.indexOf(current)

    signal chosen(string key)

    implicitWidth: Math.round(wide * Theme.textScale)
    implicitHeight: Math.round(42 * Theme.textScale)
    text: names[at] ?? placeholder
    Accessible.role: Accessible.ComboBox
    Accessible.name: at < 0 ? label : qsTr("%1: %2").arg(label).arg(text)
    onClicked: choices.press()
    Keys.onDownPressed: choices.press()
    Keys.onUpPressed: choices.press()

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
            visible: name !== ""
            name: root.glyphs[root.at] ?? ""
            size: 18
            color: root.enabled ? Theme.textSoft : Theme.textMuted
        }

        Words {
            x: root.glyphs[root.at] ? 40 : 14
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - x - 40
            text: root.text
            color: root.enabled && root.at >= 0 ? Theme.text : Theme.textMuted
            elide: Text.ElideRight
            Accessible.ignored: true
        }

        Icon {
            x: parent.width - 28
            anchors.verticalCenter: parent.verticalCenter
            name: "chev-down"
            size: 16
            color: root.enabled ? Theme.textSoft : Theme.textMuted
        }
    }

    OnDemand {
        id: choices

        button: root

        DropMenu {
            id: menu

            y: root.height + 4
            width: Math.max(root.width, implicitWidth)
            onOpened: currentIndex = Math.max(0, root.at)

            Instantiator {
                model: root.keys.length
                onObjectAdded: (index, object) => menu.insertItem(index, object as DropMenuItem)
                onObjectRemoved: (index, object) => menu.removeItem(object as DropMenuItem)

                delegate: DropMenuItem {
                    required property int index

                    glyph: root.glyphs[index] ?? ""
                    text: root.names[index] ?? ""
                    line: root.lines[index] ?? ""
                    chosen: index === root.at
                    onTriggered: root.chosen(root.keys[index])
                }
            }
        }
    }
}
