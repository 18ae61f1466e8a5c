import QtQuick
import Patio
import Patio.ViewModels

// What can be done about a question: wonder as well, answer it, say whether it was answered.
Column {
    id: root

    required property AskedViewModel asked
    required property string key
    required property bool answered
    required property bool wonderMay
    required property bool wonderMine
    required property int wonderCount
    required property string wonderNames
    required property string clockLine
    required property bool clockLate
    required property bool mayAnswer
    required property bool helpedMay
    required property string helped
    required property string helpedLine

    spacing: 10

    Row {
        spacing: 5
        Accessible.role: Accessible.StaticText
        Accessible.name: root.clockLine

        Icon {
            y: Math.round((clock.height - height) / 2)
            name: "clock"
            size: 16
            color: clock.color
        }

        Words {
            id: clock

            width: Math.min(implicitWidth, root.width - 21)
            role: root.clockLate ? Words.MetaB : Words.Meta
            text: root.clockLine
            color: root.clockLate ? Theme.dangerText : Theme.textMuted
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }

    Flow {
        width: parent.width
        visible: root.wonderMay || root.mayAnswer
        spacing: 8

        Reaction {
            visible: root.wonderMay
            glyph: "help"
            label: qsTr("Yo también me lo pregunto")
            count: root.wonderCount
            mine: root.wonderMine
            names: root.wonderNames
            text: qsTr("Yo también me lo pregunto, %1").arg(root.wonderCount)
            onClicked: root.asked.wonder(root.key, !root.wonderMine)
        }

        PushButton {
            visible: root.mayAnswer && !root.answered
            compact: true
            kind: PushButton.Azul
            glyph: "shield"
            text: qsTr("Responder")
            onClicked: root.asked.answer(root.key)
        }

        LinkButton {
            visible: root.mayAnswer && root.answered
            text: qsTr("Cambiar la respuesta")
            Accessible.role: Accessible.Button
            onClicked: root.asked.answer(root.key)
        }
    }

    Flow {
        width: parent.width
        visible: root.helpedLine !== ""
        spacing: 8

        Words {
            height: root.helpedMay ? yes.height : implicitHeight
            verticalAlignment: Text.AlignVCenter
            role: Words.Meta
            text: root.helpedLine
            color: Theme.textSoft
        }

        PushButton {
            id: yes

            visible: root.helpedMay
            compact: true
            kind: selected ? PushButton.Azul : PushButton.Secondary
            text: qsTr("Sí")
            marks: true
            selected: root.helped === "yes"
            Accessible.role: Accessible.CheckBox
            Accessible.name: qsTr("Sí, responde")
            onClicked: root.asked.sayHelped(root.key, true)
        }

        PushButton {
            visible: root.helpedMay
            compact: true
            kind: selected ? PushButton.Azul : PushButton.Secondary
            text: qsTr("No")
            marks: true
            selected: root.helped === "no"
            Accessible.role: Accessible.CheckBox
            Accessible.name: qsTr("No responde")
            onClicked: root.asked.sayHelped(root.key, false)
        }
    }
}
