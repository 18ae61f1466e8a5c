import QtQuick
import Patio

// A day of an announcement that there need not be: chosen, and taken away again.
SettingRow {
    id: root

    required property string day
    property string least: ""
    property string most: ""

    signal chosen(string day)

    DateField {
        label: root.title
        placeholder: qsTr("Sin fecha")
        day: root.day
        least: root.least
        most: root.most
        onChosen: day => root.chosen(day)
    }

    IconButton {
        anchors.verticalCenter: parent.verticalCenter
        visible: root.day !== ""
        glyph: "close"
        text: qsTr("Quitar la fecha de «%1»").arg(root.title)
        onClicked: root.chosen("")
    }
}
