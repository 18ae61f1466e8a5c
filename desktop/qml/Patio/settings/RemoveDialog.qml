import QtQuick
import Patio
import Patio.ViewModels

// Asks before a computer is taken out. The safe button is the default.
DialogFrame {
    id: root

    required property AppViewModel app
    required property StaffViewModel staff

    title: qsTr("¿Quitar «%1» de %2?").arg(staff.aboutComputer).arg(staff.aboutName)
    lead: qsTr("Dejará de recibir publicaciones al instante en los equipos que estén cerca, y en los demás cuando se conecten. Lo que ya tiene guardado no se borra a distancia.")
    wide: 480
    alert: true
    danger: true
    foot: false
    accept: qsTr("Quitar equipo")
    acceptable: !staff.working && (!staff.needsWords || words.filled)
    onAccepted: staff.removeComputer(words.text)
    onClosed: staff.forget()
    Component.onCompleted: open()

    WordsField {
        id: words

        width: parent.width
        visible: root.staff.needsWords
        onAccepted: root.staff.removeComputer(text)
    }

    SettingsNote {
        width: parent.width
        wrong: true
        text: root.staff.error
    }
}
