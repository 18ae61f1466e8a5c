pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// A question or a rumour, to the company or to somebody, with my name or without.
FocusScope {
    id: root

    required property AskingViewModel question

    implicitHeight: column.height
    onVisibleChanged: if (visible)
        words.forceActiveFocus()

    Column {
        id: column

        width: parent.width
        spacing: 14

        Item {
            width: parent.width
            height: Math.max(40, line.y + line.height)

            Rectangle {
                width: 40
                height: 40
                radius: Theme.radiusControl
                color: Theme.inset

                Icon {
                    anchors.centerIn: parent
                    name: "radio"
                }
            }

            Heading {
                id: title

                x: 52
                width: parent.width - x
                text: qsTr("Radio Pasillo")
            }

            Words {
                id: line

                x: 52
                y: title.height
                width: parent.width - x
                role: Words.Meta
                text: qsTr("Pregunta lo que se comenta. Gerencia responde por escrito y a todo el mundo.")
                color: Theme.textSoft
                wrapMode: Text.Wrap
            }
        }

        Flow {
            width: parent.width
            spacing: 12

            Segmented {
                label: qsTr("Qué preguntas")
                keys: root.question.kinds
                names: root.question.kindNames
                current: root.question.kind
                onChosen: key => root.question.chooseKind(key)
            }

            Select {
                implicitHeight: Math.round(36 * Theme.textScale)
                wide: 240
                label: qsTr("Para")
                keys: root.question.targets
                names: root.question.targetNames
                current: root.question.to
                onChosen: key => root.question.askOf(key)
            }
        }

        TextBox {
            id: words

            width: parent.width
            least: 84
            focus: true
            placeholderText: root.question.kind === "rumour" ? qsTr("¿Es verdad que…?") : qsTr("¿Qué quieres saber?")
            text: root.question.text
            onTextChanged: root.question.text = text
            Component.onCompleted: forceActiveFocus()
        }

        Rectangle {
            width: parent.width
            height: hide.height + 20
            visible: root.question.offered
            radius: Theme.radiusBlock
            color: Theme.inset
            border.width: Theme.contrast ? 1 : 0
            border.color: Theme.borderStrong

            Icon {
                x: 18
                y: 18
                name: "mask"
                color: hide.enabled ? Theme.textSoft : Theme.textMuted
            }

            Switch {
                id: hide

                x: 48
                y: 10
                width: parent.width - x - 16
                enabled: root.question.possible
                text: qsTr("Preguntar sin nombre")
                line: root.question.unsignedLine
                selected: root.question.unsigned
                onClicked: root.question.hideName(!root.question.unsigned)
            }
        }
    }
}
