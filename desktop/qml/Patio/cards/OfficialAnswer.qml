pragma ComponentBehavior: Bound

import QtQuick
import Patio

// What the company answers, in its own voice, and what it had answered before.
Rectangle {
    id: root

    required property string face
    required property string author
    required property string line
    required property string verdict
    required property string text
    required property string earlierLine
    required property list<string> earlierHeads
    required property list<string> earlierTexts
    property bool earlier: false

    implicitHeight: column.height + 32
    radius: Theme.radiusBlock
    color: Theme.azulTint
    border.width: Theme.contrast ? 1 : 0
    border.color: Theme.borderStrong
    Accessible.role: Accessible.Note
    Accessible.name: qsTr("Respuesta oficial de %1, %2").arg(author).arg(line)
    Accessible.description: verdict === "" ? text : verdict + ". " + text

    Column {
        id: column

        x: 16
        y: 16
        width: parent.width - 32
        spacing: 10

        Item {
            width: parent.width
            height: Math.max(36, when.y + when.height)

            Avatar {
                size: 36
                face: root.face
            }

            Words {
                id: name

                x: 48
                width: chip.x - x - 8
                role: Words.LabelB
                text: root.author
                elide: Text.ElideRight
                Accessible.ignored: true
            }

            Words {
                id: when

                x: 48
                y: name.height
                width: chip.x - x - 8
                role: Words.Meta
                text: root.line
                color: Theme.textSoft
                elide: Text.ElideRight
                Accessible.ignored: true
            }

            Chip {
                id: chip

                x: parent.width - width
                y: 4
                glyph: "shield"
                text: qsTr("Respuesta oficial")
                color: Theme.surface
            }
        }

        Words {
            width: parent.width
            visible: text !== ""
            role: Words.H
            text: root.verdict
            color: Theme.inkAzulTint
            wrapMode: Text.Wrap
        }

        LongWords {
            width: parent.width
            text: root.text
        }

        LinkButton {
            visible: root.earlierLine !== "" && !root.earlier
            text: root.earlierLine
            ink: Theme.inkAzulTint
            Accessible.role: Accessible.Button
            onClicked: root.earlier = true
        }

        Repeater {
            model: root.earlier ? root.earlierTexts.length : 0

            Column {
                id: before

                required property int index

                width: column.width

                Words {
                    width: parent.width
                    role: Words.Meta
                    text: root.earlierHeads[before.index] ?? ""
                    color: Theme.textSoft
                    wrapMode: Text.Wrap
                }

                Words {
                    width: parent.width
                    role: Words.Small
                    text: root.earlierTexts[before.index] ?? ""
                    color: Theme.textSoft
                    wrapMode: Text.Wrap
                }
            }
        }
    }
}
