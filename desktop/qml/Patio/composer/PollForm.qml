pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// A poll: what is asked, the options, until when, and who sees what.
FocusScope {
    id: root

    required property PollingViewModel poll

    implicitHeight: column.height
    onVisibleChanged: if (visible)
        question.forceActiveFocus()

    Column {
        id: column

        width: parent.width
        spacing: 16

        Field {
            id: question

            width: parent.width
            focus: true
            placeholderText: qsTr("¿Qué quieres saber?")
            text: root.poll.text
            onTextEdited: root.poll.text = text
        }

        Column {
            id: options

            width: parent.width
            spacing: 8

            Repeater {
                id: rows

                model: root.poll.options

                PollOption {
                    required property int index

                    width: options.width
                    number: index + 1
                    placeholder: index < 2 ? qsTr("Opción %1").arg(index + 1) : qsTr("Otra opción")
                    onWritten: text => root.poll.write(key, text)
                    onRemoved: root.poll.remove(key)
                    onMoved: place => root.poll.move(key, place)
                    onFinished: (rows.itemAt(index + 1) as PollOption)?.enter()
                }
            }
        }

        Words {
            width: parent.width
            visible: text !== ""
            role: Words.Meta
            text: root.poll.problem
            color: Theme.dangerText
            wrapMode: Text.Wrap
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
            Accessible.ignored: text === ""
        }

        Flow {
            width: parent.width
            spacing: 24

            Column {
                spacing: 6

                Words {
                    role: Words.MetaB
                    text: qsTr("Cierra")
                }

                Row {
                    spacing: 10

                    DateField {
                        label: qsTr("Cierra")
                        day: root.poll.day
                        least: root.poll.first
                        most: root.poll.last
                        onChosen: day => root.poll.closeOn(day)
                    }

                    Words {
                        anchors.verticalCenter: parent.verticalCenter
                        role: Words.Small
                        text: qsTr("a las 18:00")
                        color: Theme.textSoft
                    }
                }
            }

            Column {
                spacing: 6

                Words {
                    role: Words.MetaB
                    text: qsTr("Votos")
                }

                Segmented {
                    label: qsTr("Votos")
                    keys: ["named", "secret"]
                    names: [qsTr("Con nombre"), qsTr("Secretos")]
                    current: root.poll.secret ? "secret" : "named"
                    onChosen: key => root.poll.hideNames(key === "secret")
                }
            }
        }

        Words {
            width: parent.width
            role: Words.Meta
            text: root.poll.votesLine
            color: Theme.textMuted
            wrapMode: Text.Wrap
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }

        Check {
            width: parent.width
            selected: root.poll.several
            text: qsTr("Se pueden elegir varias opciones")
            onClicked: root.poll.allowSeveral(!selected)
        }
    }
}
