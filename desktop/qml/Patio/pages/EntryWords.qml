pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// The spare key: twelve words to write down, two of them typed back.
FocusScope {
    id: root

    required property EntryViewModel entry
    readonly property bool matching: entry.key.match(first.text, second.text)
    readonly property string mistake: first.mistake || second.mistake

    implicitHeight: column.implicitHeight

    Column {
        id: column

        width: parent.width

        EntryHead {
            width: parent.width
            title: qsTr("Guarda la llave de repuesto")
            lead: qsTr("Si un día pierdes este equipo, estas doce palabras te devuelven el patio de %1. No hay servidor ni soporte que pueda recuperarlo por ti.").arg(root.entry.key.company)
        }

        Item {
            width: 1
            height: 24
        }

        Surface {
            width: parent.width
            height: grid.height + 40
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Las doce palabras")

            Grid {
                id: grid

                x: 24
                y: 20
                columns: 3
                columnSpacing: 11
                rowSpacing: 8

                Repeater {
                    model: root.entry.key.words

                    Rectangle {
                        id: cell

                        required property int index
                        required property string modelData

                        width: Math.floor((root.width - 48 - 22) / 3)
                        height: Math.round(34 * Theme.textScale)
                        radius: 8
                        color: Theme.inset
                        Accessible.role: Accessible.ListItem
                        Accessible.name: qsTr("%1, %2").arg(index + 1).arg(modelData)

                        Words {
                            x: 12
                            anchors.verticalCenter: parent.verticalCenter
                            role: Words.Label
                            font.weight: Font.Normal
                            font.features: {
                                "tnum": 1
                            }
                            text: String(cell.index + 1)
                            color: Theme.textMuted
                            Accessible.ignored: true
                        }

                        Words {
                            x: Math.round(37 * Theme.textScale)
                            anchors.verticalCenter: parent.verticalCenter
                            width: parent.width - x - 8
                            role: Words.H
                            text: cell.modelData
                            elide: Text.ElideRight
                            Accessible.ignored: true
                        }
                    }
                }
            }
        }

        Item {
            width: 1
            height: 20
        }

        Rectangle {
            width: parent.width
            height: warning.height + 28
            radius: Theme.radiusBlock
            color: Theme.ocreTint
            border.width: Theme.contrast ? 1 : 0
            border.color: Theme.borderStrong
            Accessible.role: Accessible.Note
            Accessible.name: warning.text

            Icon {
                x: 16
                y: 14
                name: "key"
                color: Theme.inkOcreTint
            }

            Words {
                id: warning

                x: 48
                y: 14
                width: parent.width - 64
                role: Words.Small
                text: qsTr("Apúntalas en papel y guárdalas fuera de la oficina. Quien las tenga puede entrar como tú: no las mandes por correo ni les hagas una foto.")
                color: Theme.inkOcreTint
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
        }

        Item {
            width: 1
            height: 8
        }

        PushButton {
            x: -12
            kind: PushButton.Ghost
            glyph: "download"
            text: qsTr("Guardar una hoja para imprimir")
            onClicked: root.entry.key.choose()
        }

        EntryNote {
            width: parent.width
            hint: root.entry.key.sheetLine
            error: root.entry.key.error
        }

        Item {
            width: 1
            height: 16
        }

        Words {
            width: parent.width
            role: Words.H
            text: qsTr("Escribe la palabra %1 y la %2 para comprobarlo").arg(root.entry.key.firstChecked).arg(root.entry.key.secondChecked)
            wrapMode: Text.Wrap
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }

        Item {
            width: 1
            height: 10
        }

        Row {
            width: parent.width
            spacing: 12

            EntryWord {
                id: first

                width: 190
                focus: true
                entry: root.entry
                number: root.entry.key.firstChecked
                onAccepted: second.forceActiveFocus(Qt.TabFocusReason)
            }

            EntryWord {
                id: second

                width: 190
                entry: root.entry
                number: root.entry.key.secondChecked
                onAccepted: root.entry.key.keep(first.text, second.text)
            }
        }

        // Kept free for what is wrong, so that the buttons never move under the pointer.
        Item {
            width: parent.width
            height: Math.round(36 * Theme.textScale)

            EntryNote {
                y: 8
                width: parent.width
                error: root.mistake
            }
        }

        Row {
            anchors.right: parent.right
            spacing: 12

            PushButton {
                tall: 40
                kind: PushButton.Ghost
                text: qsTr("Lo haré luego")
                onClicked: root.entry.key.later()
            }

            PushButton {
                tall: 40
                kind: PushButton.Primary
                text: qsTr("Seguir")
                trailing: "arrow-right"
                enabled: root.matching
                onClicked: root.entry.key.keep(first.text, second.text)
            }
        }
    }

    // The system's file dialog, loaded only while it is wanted.
    Loader {
        readonly property bool wanted: root.entry.key.choosing

        onWantedChanged: wanted ? setSource("EntrySheet.qml", {
            "key": root.entry.key
        }) : setSource("")
    }
}
