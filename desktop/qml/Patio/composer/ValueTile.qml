import QtQuick
import QtQuick.Templates as T
import Patio

// One value: its tile and its name.
T.AbstractButton {
    id: root

    required property string key
    required property string name
    required property string tile

    implicitHeight: 72 + 10 + label.height
    checkable: true
    autoExclusive: false
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Keys.onReturnPressed: event => event.modifiers ? event.accepted = false : click()
    Keys.onEnterPressed: click()
    text: name
    Accessible.role: Accessible.RadioButton
    Accessible.name: name

    background: Item {
        Rectangle {
            x: (parent.width - width) / 2
            width: 72
            height: 72
            radius: 14
            color: "transparent"
            border.width: root.checked ? 2 : 0
            border.color: Theme.accent

            Image {
                x: 4
                y: 4
                width: 64
                height: 64
                sourceSize: Qt.size(64, 64)
                source: `image://tile/${root.tile}/10/1/64`
                Accessible.ignored: true
            }

            FocusRing {
                shown: root.visualFocus
                around: 14
            }
        }

        TakenMark {
            x: parent.width / 2 + 20
            y: -4
            visible: root.checked
        }
    }

    contentItem: Item {
        Words {
            id: label

            x: 4
            y: 76
            width: root.width - 8
            horizontalAlignment: Text.AlignHCenter
            role: root.checked ? Words.MicroB : Words.Micro
            text: root.name
            color: root.checked ? Theme.text : Theme.textSoft
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
}
