import QtQuick
import Patio

// The letter: frieze, title, who and when, the text, and what it said before. What is
// put inside stands at its end.
Item {
    id: root

    required property string title
    required property string text
    required property string face
    required property string line
    property bool corrected: false
    property string beforeTitle: ""
    property string beforeText: ""
    property string audience: ""
    default property alias more: column.data

    implicitHeight: column.y + column.height + 28

    Surface {
        anchors.fill: parent
        border.color: Theme.azulTintBorder
    }

    Frieze {
        x: 1
        y: 1
        width: root.width - 2
    }

    Column {
        id: column

        x: 28
        y: 36
        width: root.width - 56
        spacing: 14

        Heading {
            width: parent.width
            role: Words.Title
            font.pixelSize: Math.round(24 * Theme.textScale)
            text: root.title
            wrapMode: Text.Wrap
        }

        Item {
            width: parent.width
            height: Math.max(28, who.height)

            Avatar {
                size: 28
                face: root.face
            }

            Words {
                id: who

                x: 38
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - x
                role: Words.Meta
                text: root.corrected ? qsTr("%1 · corregido").arg(root.line) : root.line
                color: Theme.textMuted
                wrapMode: Text.Wrap
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }

        Words {
            width: parent.width
            visible: text !== ""
            role: Words.Meta
            text: root.audience
            color: Theme.textMuted
            wrapMode: Text.Wrap
            Accessible.role: Accessible.StaticText
            Accessible.name: text
            Accessible.ignored: text === ""
        }

        Words {
            width: parent.width
            visible: text !== ""
            text: root.text
            wrapMode: Text.Wrap
            Accessible.role: Accessible.StaticText
            Accessible.name: text
            Accessible.ignored: text === ""
        }

        Rectangle {
            width: parent.width
            height: before.height + 28
            visible: root.beforeTitle !== ""
            radius: Theme.radiusBlock
            color: Theme.inset

            Column {
                id: before

                x: 16
                y: 14
                width: parent.width - 32
                spacing: 4

                Words {
                    width: parent.width
                    role: Words.MetaB
                    text: qsTr("Ha cambiado. Antes decía:")
                    color: Theme.textSoft
                    Accessible.role: Accessible.StaticText
                    Accessible.name: text
                }

                Words {
                    width: parent.width
                    role: Words.LabelB
                    text: root.beforeTitle
                    color: Theme.textSoft
                    wrapMode: Text.Wrap
                    Accessible.role: Accessible.StaticText
                    Accessible.name: text
                }

                Words {
                    width: parent.width
                    visible: text !== ""
                    role: Words.Small
                    text: root.beforeText
                    color: Theme.textSoft
                    wrapMode: Text.Wrap
                    Accessible.role: Accessible.StaticText
                    Accessible.name: text
                    Accessible.ignored: text === ""
                }
            }
        }
    }
}
