pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// Above a letter: whether it is on top and until when, and what its author may do.
Item {
    id: root

    required property AnnouncementsViewModel model
    required property FeedViewModel feed
    readonly property LetterViewModel letter: model.letter
    readonly property int below: urgent.visible ? urgent.height + 10 : 0

    implicitHeight: 36 + below

    PinChip {
        id: pin

        anchors.verticalCenter: buttons.verticalCenter
        visible: root.letter.mayChange
        pinned: root.letter.pinLine !== ""
        text: pinned ? root.letter.pinLine : qsTr("Sin fijar")
        onClicked: choices.press()

        OnDemand {
            id: choices

            button: pin

            PinMenu {
                y: pin.height + 4
                pinned: pin.pinned
                onUnpinned: root.model.unpin()
                onKept: root.model.pinUntil("")
                onDayWanted: days.open()
            }
        }

        PinDialog {
            id: days

            today: root.model.writing.today
            onChosen: day => root.model.pinUntil(day)
        }
    }

    Chip {
        anchors.verticalCenter: buttons.verticalCenter
        visible: !root.letter.mayChange && root.letter.pinLine !== ""
        glyph: "pin"
        text: root.letter.pinLine
    }

    Row {
        id: buttons

        anchors.right: parent.right
        spacing: 4

        PushButton {
            visible: root.letter.mayChange
            kind: PushButton.Ghost
            glyph: "edit"
            text: qsTr("Editar")
            onClicked: root.model.edit()
        }

        IconButton {
            id: more

            glyph: "more"
            text: qsTr("Más acciones")
            Accessible.role: Accessible.ButtonMenu
            onClicked: acts.press()

            OnDemand {
                id: acts

                button: more

                AnnouncementMenu {
                    x: more.width - width
                    y: more.height + 4
                    model: root.model
                    feed: root.feed
                    onUrgent: sure.open()
                    onTable: root.model.saveReceipts("csv")
                    onPrinted: root.model.saveReceipts("pdf")
                }
            }
        }
    }

    Words {
        id: urgent

        y: 46
        width: parent.width
        visible: text !== ""
        role: Words.Meta
        text: root.letter.urgentLine
        color: Theme.ocreText
        wrapMode: Text.Wrap
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    ConfirmDialog {
        id: sure

        title: qsTr("¿Es urgente?")
        text: qsTr("Cuando otra persona de Propiedad diga lo mismo, se avisará a todo el mundo en el acto, también fuera del horario. No se puede deshacer.")
        accept: qsTr("Decir que es urgente")
        danger: false
        onAccepted: root.model.urge()
    }

    ReceiptsPicker {
        model: root.model
    }
}
