import QtQuick
import Patio
import Patio.ViewModels

// The six digits that should be on the other screen, and the answer.
DialogFrame {
    id: root

    required property AppViewModel app
    required property StaffViewModel staff
    readonly property DoorViewModel door: app.door
    readonly property bool asked: door.asked

    title: asked ? door.title : qsTr("Ya no espera nadie")
    lead: door.text
    wide: 480
    foot: false
    cancel: asked ? qsTr("No coinciden") : qsTr("Cerrar")
    accept: asked ? (door.working ? qsTr("Un momento…") : qsTr("Coinciden")) : ""
    acceptable: !door.working && (!door.needsWords || words.filled)
    onAccepted: door.sameWith(words.text)
    onRefused: if (asked)
        door.different()
    onAskedChanged: if (!asked)
        close()
    onClosed: staff.forget()
    Component.onCompleted: open()

    Words {
        role: Words.Hero
        text: root.door.digits
        font.features: {
            "tnum": 1
        }
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    WordsField {
        id: words

        width: parent.width
        visible: root.door.needsWords
        onAccepted: root.door.sameWith(text)
    }
}
