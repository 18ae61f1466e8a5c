pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// Of a new announcement: what goes with it, whether it asks for receipts, until when it is on top
// and until when it holds.
Column {
    id: root

    required property AnnouncingViewModel writing

    spacing: 8

    Repeater {
        model: root.writing.attached

        AttachmentItem {
            width: root.width
            onRemoved: root.writing.detach(key)
            onDescribed: alt => root.writing.describe(key, alt)
        }
    }

    PushButton {
        kind: PushButton.Ghost
        glyph: "image"
        text: qsTr("Foto o archivo PDF")
        onClicked: root.writing.chooseFiles()
    }

    ChoiceWords {
        width: root.width
        visible: root.writing.channels.length > 0
        text: qsTr("Para qué canales")
        line: root.writing.chosenChannels.length > 0 ? qsTr("Dirá que es para ellos y saldrá también en sus páginas. Lo recibe toda la empresa.") : qsTr("Si no eliges ninguno, es para todo el mundo.")
        Accessible.role: Accessible.StaticText
        Accessible.name: text
        Accessible.description: line
    }

    Flow {
        width: root.width
        visible: root.writing.channels.length > 0
        spacing: 4
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Para qué canales")

        Repeater {
            model: root.writing.channels

            Check {
                required property string modelData

                width: Math.min(root.width, Math.round(200 * Theme.textScale))
                text: "# " + modelData
                selected: root.writing.chosenChannels.includes(modelData)
                onClicked: root.writing.toggleChannel(modelData)
            }
        }
    }

    Switch {
        width: root.width
        text: qsTr("Pedir confirmación de lectura")
        line: qsTr("Verás quién lo ha leído y qué día, nunca a qué hora.")
        selected: root.writing.needsAck
        onClicked: root.writing.needsAck = !root.writing.needsAck
    }

    Switch {
        width: root.width
        text: qsTr("Fijar en lo alto")
        selected: root.writing.pin
        onClicked: root.writing.pin = !root.writing.pin
    }

    DayRow {
        width: root.width
        visible: root.writing.pin
        title: qsTr("Fijar hasta")
        line: root.writing.pinDay === "" ? qsTr("Sin fecha: hasta que lo quites.") : ""
        day: root.writing.pinDay
        least: root.writing.today
        most: root.writing.endDay
        onChosen: day => root.writing.pinDay = day
    }

    DayRow {
        width: root.width
        title: qsTr("Vale hasta")
        line: root.writing.endDay === "" ? qsTr("Sin fecha: no caduca.") : qsTr("Después no se pide a nadie que lo lea y deja lo alto.")
        day: root.writing.endDay
        least: root.writing.today
        onChosen: day => root.writing.endDay = day
    }
}
