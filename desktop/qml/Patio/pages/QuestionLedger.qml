pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// The public ledger, and whom each would trust with a question without a name.
Surface {
    id: root

    required property QuestionsViewModel model

    implicitHeight: column.height + 40

    Column {
        id: column

        x: 24
        y: 20
        width: parent.width - 48
        spacing: 14

        Grid {
            id: grid

            width: parent.width
            columns: width < 560 * Theme.textScale ? 2 : 4
            rowSpacing: 12

            Repeater {
                model: root.model.figures.length

                Column {
                    id: figure

                    required property int index

                    // The third is in words.
                    width: Math.floor(grid.columns === 2 ? grid.width / 2 : grid.width / 4.6 * (index === 2 ? 1.6 : 1))
                    Accessible.role: Accessible.StaticText
                    Accessible.name: number.text + " " + what.text

                    Words {
                        id: number

                        width: parent.width - 8
                        role: Words.Num
                        text: root.model.figures[figure.index] ?? ""
                        elide: Text.ElideRight
                        Accessible.ignored: true
                    }

                    Words {
                        id: what

                        width: parent.width - 8
                        role: Words.Meta
                        text: root.model.figureNames[figure.index] ?? ""
                        color: Theme.textSoft
                        wrapMode: Text.Wrap
                        Accessible.ignored: true
                    }
                }
            }
        }

        Words {
            width: parent.width
            role: Words.Meta
            text: root.model.promise
            color: Theme.textMuted
            wrapMode: Text.Wrap
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }

        Hairline {
            width: parent.width
            visible: root.model.offered
        }

        SettingRow {
            width: parent.width
            visible: root.model.offered
            title: root.model.trustedLine
            line: qsTr("Le llegan las preguntas sin nombre y las publica: sabrá quién pregunta, y nadie más. La nombra más de la mitad, y nunca lo es quien lleva el patio.")

            Column {
                spacing: 6

                Words {
                    role: Words.MetaB
                    text: choice.label
                    Accessible.ignored: true
                }

                Select {
                    id: choice

                    label: qsTr("¿En quién confías tú?")
                    keys: root.model.candidates
                    names: root.model.candidateNames
                    current: root.model.named
                    onChosen: key => root.model.name(key)
                }
            }
        }
    }
}
