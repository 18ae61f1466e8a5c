import QtQuick
import QtQuick.Templates as T
import Patio

// An announcement that waits for me.
T.AbstractButton {
    id: root

    required property string key
    required property string title
    required property string line

    implicitHeight: column.height + 10
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Keys.onReturnPressed: event => event.modifiers ? event.accepted = false : click()
    Keys.onEnterPressed: click()
    text: title
    Accessible.role: Accessible.Button
    Accessible.name: title + ", " + line

    background: FocusRing {
        shown: root.visualFocus
        inside: true
    }

    contentItem: Item {
        Rectangle {
            y: column.y + 6
            width: 8
            height: 8
            radius: 4
            color: Theme.azul
        }

        Column {
            id: column

            x: 20
            y: 5
            width: root.width - x

            Words {
                width: parent.width
                role: Words.Label
                text: root.title
                font.underline: root.hovered
                elide: Text.ElideRight
                Accessible.ignored: true
            }

            Words {
                width: parent.width
                role: Words.Meta
                text: root.line
                color: Theme.textMuted
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
    }
}
