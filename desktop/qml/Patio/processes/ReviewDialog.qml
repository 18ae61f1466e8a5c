import QtQuick
import Patio
import Patio.ViewModels

// It still holds: until when.
DialogFrame {
    id: root

    required property ProcessesViewModel processes
    property string day: ""

    title: qsTr("¿Sigue siendo así?")
    lead: qsTr("Se dirá que lo has mirado hoy. ¿Cuándo hay que volver a mirarlo?")
    accept: qsTr("Sí, hasta ese día")
    acceptable: day !== ""
    wide: 460
    onAboutToShow: day = processes.nextLook
    onAccepted: {
        processes.stillTrue(day);
        close();
    }

    DateField {
        label: qsTr("Volver a mirarlo el")
        day: root.day
        least: root.processes.firstDay
        onChosen: day => root.day = day
    }
}
