import QtQuick
import Patio

// A report, something that is to be erased, or something of mine that is hidden: what it is about, why, and what can be done.
Surface {
    id: root

    required property string key
    required property string title
    required property string said
    required property string reason
    required property string card
    required property string details
    required property string standing
    required property bool hides
    required property bool shows
    property bool reasoned: true

    signal looked
    signal hiding
    signal showing

    implicitHeight: column.y + column.height + 20
    Accessible.role: Accessible.Grouping
    Accessible.name: title

    Column {
        id: column

        x: 24
        y: 18
        width: root.width - 48
        spacing: 10

        Column {
            width: parent.width

            Words {
                width: parent.width
                role: Words.H
                text: root.title
                wrapMode: Text.Wrap
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }

            Words {
                width: parent.width
                visible: text !== ""
                role: Words.Meta
                text: root.standing === "" || root.details === "" ? root.details + root.standing : root.details + " · " + root.standing
                color: Theme.textMuted
                wrapMode: Text.Wrap
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }

        Words {
            width: parent.width
            visible: root.reasoned
            text: root.reason === "" ? qsTr("No se dijo por qué.") : root.reason
            wrapMode: Text.Wrap
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }

        Rectangle {
            width: parent.width
            height: quoted.height + 20
            visible: root.said !== ""
            radius: Theme.radiusBlock
            color: Theme.inset

            Words {
                id: quoted

                x: 14
                y: 10
                width: parent.width - 28
                role: Words.Small
                text: root.said
                color: Theme.textSoft
                wrapMode: Text.Wrap
                maximumLineCount: 4
                elide: Text.ElideRight
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }

        Flow {
            width: parent.width
            visible: root.card !== "" || root.hides || root.shows
            spacing: 8

            PushButton {
                visible: root.card !== ""
                compact: true
                text: qsTr("Ver")
                Accessible.description: root.title
                onClicked: root.looked()
            }

            PushButton {
                visible: root.hides
                compact: true
                kind: PushButton.Danger
                text: qsTr("Ocultar…")
                Accessible.description: root.title
                onClicked: root.hiding()
            }

            PushButton {
                visible: root.shows
                compact: true
                text: qsTr("Mostrar otra vez")
                Accessible.description: root.title
                onClicked: root.showing()
            }
        }
    }
}
