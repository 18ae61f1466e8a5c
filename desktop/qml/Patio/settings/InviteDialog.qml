pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// A code for somebody new or for another computer: to scan, to type, as a file, or six digits.
DialogFrame {
    id: root

    required property AppViewModel app
    required property StaffViewModel staff
    readonly property InvitingViewModel inviting: staff.inviting
    readonly property bool narrow: width < 620 * Theme.textScale

    title: inviting.title
    lead: inviting.needsWords ? qsTr("Es de Propiedad: hacen falta sus doce palabras.") : inviting.lead
    note: inviting.needsWords ? "" : inviting.foot
    noteGlyph: "shield"
    wide: 680
    tall: 472
    cancel: inviting.needsWords ? qsTr("Cancelar") : ""
    accept: inviting.needsWords ? qsTr("Hacer el código") : qsTr("Hecho")
    acceptable: !inviting.needsWords || (words.filled && !inviting.working)
    first: inviting.needsWords ? words : null
    onAccepted: inviting.needsWords ? inviting.giveWords(words.text) : close()
    onClosed: staff.forget()
    Component.onCompleted: open()

    WordsField {
        id: words

        width: parent.width
        visible: root.inviting.needsWords
        error: root.inviting.error
        onAccepted: root.inviting.giveWords(words.text)
    }

    Flow {
        width: parent.width
        visible: !root.inviting.needsWords
        spacing: 28

        Column {
            width: qr.width
            spacing: 8

            QrCode {
                id: qr

                path: root.inviting.qrPath
                modules: root.inviting.qrSide
                quiet: root.inviting.qrQuiet
                says: root.inviting.code
            }

            Words {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                role: Words.Meta
                text: qsTr("Que lo lea su equipo con la cámara")
                color: Theme.textSoft
                wrapMode: Text.Wrap
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }

        Column {
            width: root.narrow ? parent.width : parent.width - qr.width - parent.spacing
            spacing: 10

            Words {
                role: Words.MetaB
                text: root.inviting.digits === "" ? qsTr("O que escriba este código") : qsTr("O que escriba estas seis cifras")
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }

            Rectangle {
                width: parent.width
                height: shown.height + 28
                radius: Theme.radiusBlock
                color: Theme.inset

                Words {
                    id: shown

                    readonly property bool short: root.inviting.digits !== ""

                    x: 16
                    y: 14
                    width: parent.width - 32
                    role: short ? Words.Title : Words.LabelB
                    text: short ? root.inviting.digits : root.inviting.codeLines
                    font.letterSpacing: 1.5
                    font.features: {
                        "tnum": 1
                    }
                    wrapMode: Text.Wrap
                    Accessible.role: Accessible.StaticText
                    Accessible.name: short ? root.inviting.digits : root.inviting.code
                    Accessible.description: short ? root.inviting.digitsLine : ""
                }
            }

            SettingsNote {
                width: parent.width
                text: root.inviting.digits === "" ? "" : root.inviting.digitsLine
            }

            Flow {
                width: parent.width
                spacing: 8

                PushButton {
                    compact: true
                    glyph: "copy"
                    text: qsTr("Copiar")
                    enabled: root.inviting.code !== ""
                    onClicked: root.inviting.copy()
                }

                PushButton {
                    compact: true
                    visible: root.inviting.choosable
                    glyph: "download"
                    text: qsTr("Guardar como archivo")
                    enabled: root.inviting.code !== ""
                    onClicked: root.inviting.choose("save")
                }

                PushButton {
                    compact: true
                    visible: root.inviting.choosable
                    glyph: "nodes"
                    text: qsTr("Seis cifras")
                    enabled: !root.inviting.working
                    onClicked: root.inviting.askDigits()
                }

                PushButton {
                    compact: true
                    visible: root.inviting.choosable
                    glyph: "file"
                    text: qsTr("Hojas para una lista…")
                    enabled: !root.inviting.working
                    onClicked: root.inviting.choose("staff")
                }
            }

            SettingsNote {
                width: parent.width
                text: root.inviting.note
            }

            SettingsNote {
                width: parent.width
                wrong: true
                text: root.inviting.error
            }

            Hairline {
                width: parent.width
                visible: root.inviting.choosable
            }

            Flow {
                width: parent.width
                visible: root.inviting.choosable
                spacing: 16

                Column {
                    spacing: 6

                    Words {
                        role: Words.MetaB
                        text: qsTr("Entrará como")
                        Accessible.ignored: true
                    }

                    Segmented {
                        label: qsTr("Entrará como")
                        keys: ["member", "admin"]
                        names: [qsTr("Miembro"), qsTr("Administración")]
                        current: root.inviting.role
                        onChosen: key => root.inviting.setRole(key)
                    }
                }

                Column {
                    spacing: 6

                    Words {
                        role: Words.MetaB
                        text: qsTr("Caduca en")
                        Accessible.ignored: true
                    }

                    Segmented {
                        label: qsTr("Caduca en")
                        keys: ["1", "7", "30"]
                        names: [qsTr("1 día"), qsTr("7 días"), qsTr("30 días")]
                        current: root.inviting.days
                        onChosen: key => root.inviting.setDays(key)
                    }
                }
            }

            Switch {
                width: parent.width
                visible: root.inviting.choosable
                enabled: root.inviting.role === "member"
                text: qsTr("Comparar seis cifras antes de abrir")
                selected: root.inviting.compares
                onClicked: root.inviting.toggleComparing()
            }
        }
    }

    FileWish {
        owner: root.inviting
    }
}
