import QtQuick
import QtQuick.Templates as T
import Patio

// A pinned announcement that I have read: frieze, title and count in 56.
T.AbstractButton {
    id: root

    required property string count

    implicitHeight: Math.round(56 * Theme.textScale)
    focusPolicy: Qt.TabFocus
    Keys.onReturnPressed: event => event.modifiers ? event.accepted = false : click()
    Keys.onEnterPressed: click()
    hoverEnabled: true
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("Anuncio fijado: %1. %2").arg(text).arg(count)

    background: Surface {
        focused: root.visualFocus
        border.color: Theme.azulTintBorder

        Frieze {
            x: 1
            y: 1
            width: parent.width - 2
        }
    }

    contentItem: Item {
        Icon {
            x: 24
            y: title.y + (title.height - height) / 2
            name: "pin"
            size: 16
            color: Theme.inkAzulTint
        }

        Words {
            id: title

            x: 48
            y: (root.height + 12 - height) / 2
            width: Math.min(implicitWidth, root.width - 96 - figure.width)
            role: Words.LabelB
            text: root.text
            elide: Text.ElideRight
            Accessible.ignored: true
        }

        Words {
            id: figure

            x: root.width - width - 24
            y: (root.height + 12 - height) / 2
            role: Words.Meta
            text: root.count
            color: Theme.textMuted
            Accessible.ignored: true
        }
    }
}
