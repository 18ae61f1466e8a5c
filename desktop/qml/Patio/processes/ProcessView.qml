pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// One card: what it says, who looks after it, what was said of it since, and how it came about.
FocusScope {
    id: root

    required property ProcessesViewModel processes
    required property FeedViewModel feed

    Accessible.role: Accessible.Pane
    Accessible.name: processes.title

    OnDemand {
        id: looking

        button: root

        ReviewDialog {
            processes: root.processes
        }
    }

    Scroller {
        id: scroller

        anchors.fill: parent
        contentHeight: page.y + page.height + 32

        Column {
            id: page

            x: root.width < 620 ? 20 : 36
            y: 24
            width: Math.min(760, root.width - 2 * x)
            spacing: 20

            Item {
                width: parent.width
                height: heading.height + 12 + actions.height

                Heading {
                    id: heading

                    width: parent.width
                    level: 1
                    text: root.processes.title
                    wrapMode: Text.Wrap
                }

                Flow {
                    id: actions

                    y: heading.height + 12
                    width: parent.width
                    spacing: 8

                    PushButton {
                        visible: root.processes.mayChange
                        kind: root.processes.due ? PushButton.Primary : PushButton.Secondary
                        glyph: "check"
                        text: qsTr("Sigue siendo así")
                        onClicked: looking.press()
                    }

                    PushButton {
                        visible: root.processes.mayChange
                        glyph: "edit"
                        text: qsTr("Editar")
                        onClicked: root.processes.edit()
                    }

                    PushButton {
                        visible: !root.processes.mayChange
                        glyph: "help"
                        text: qsTr("Ya no es así")
                        onClicked: words.forceActiveFocus(Qt.OtherFocusReason)
                    }

                    MoreButton {
                        feed: root.feed
                        key: root.processes.key
                        teaches: false
                        edits: false
                    }
                }
            }

            Banner {
                width: parent.width
                visible: root.processes.error !== ""
                loss: true
                title: qsTr("No se ha guardado")
                text: root.processes.error
                onDismissed: root.processes.dismissError()
            }

            Banner {
                width: parent.width
                visible: root.processes.orphan
                caution: true
                closable: false
                title: root.processes.ownerLine
                text: root.processes.mayChange ? qsTr("Elige en «Editar» a quién se le puede preguntar.") : qsTr("Lo decide Propiedad o Administración.")
            }

            Item {
                width: parent.width
                height: Math.max(36, facts.height)

                Avatar {
                    anchors.verticalCenter: parent.verticalCenter
                    visible: root.processes.ownerFace !== ""
                    size: 36
                    face: root.processes.ownerFace
                }

                Column {
                    id: facts

                    x: root.processes.ownerFace === "" ? 0 : 48
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - x

                    Words {
                        width: parent.width
                        visible: !root.processes.orphan
                        role: Words.LabelB
                        text: root.processes.ownerLine
                        wrapMode: Text.Wrap
                        Accessible.role: Accessible.StaticText
                        Accessible.name: text
                    }

                    Words {
                        width: parent.width
                        role: Words.Meta
                        text: root.processes.reviewLine
                        color: root.processes.due ? Theme.dangerText : Theme.textMuted
                        wrapMode: Text.Wrap
                        Accessible.role: Accessible.StaticText
                        Accessible.name: text
                    }
                }
            }

            Surface {
                width: parent.width
                height: steps.height + 44

                Column {
                    id: steps

                    x: 24
                    y: 22
                    width: parent.width - 48
                    spacing: 12
                    Accessible.role: Accessible.List
                    Accessible.name: root.processes.title

                    Repeater {
                        model: root.processes.steps

                        StepLine {
                            width: steps.width
                        }
                    }
                }
            }

            Words {
                width: parent.width
                role: Words.Meta
                text: root.processes.changedLine
                color: Theme.textMuted
                wrapMode: Text.Wrap
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }

            SectionHead {
                width: parent.width
                ruled: true
                text: root.processes.mayChange ? qsTr("Lo que se ha dicho desde la última revisión") : qsTr("¿Ya no es así?")
            }

            Repeater {
                model: root.processes.said

                Comment {
                    width: page.width
                    feed: root.feed
                }
            }

            Item {
                width: parent.width
                height: words.height + 8 + send.height

                TextBox {
                    id: words

                    width: parent.width
                    least: 64
                    placeholderText: root.processes.mayChange ? qsTr("Responder, para que lo lea todo el mundo") : qsTr("Qué ha cambiado, o qué no cuadra")
                    text: root.processes.word
                    onTextChanged: root.processes.word = text
                }

                PushButton {
                    id: send

                    anchors.right: parent.right
                    y: words.height + 8
                    text: root.processes.mayChange ? qsTr("Responder") : qsTr("Decirlo")
                    enabled: root.processes.canSay
                    onClicked: root.processes.say()
                }
            }

            SectionHead {
                width: parent.width
                visible: older.count > 0
                ruled: true
                text: qsTr("Versiones")
            }

            Repeater {
                id: older

                model: root.processes.versions

                VersionItem {
                    width: page.width
                }
            }
        }
    }
}
