import QtQuick
import Patio

// Up to which day an announcement is on top.
DialogFrame {
    id: root

    required property string today
    property string day: ""

    signal chosen(string day)

    title: qsTr("Fijar hasta")
    lead: qsTr("Estará en lo alto del patio de todos hasta que acabe ese día.")
    wide: 420
    accept: qsTr("Fijar")
    acceptable: day !== ""
    first: field
    onAboutToShow: day = ""
    onAccepted: {
        chosen(day);
        close();
    }

    DateField {
        id: field

        width: parent ? parent.width : implicitWidth
        label: qsTr("Fijar hasta")
        day: root.day
        least: root.today
        onChosen: day => root.day = day
    }
}
