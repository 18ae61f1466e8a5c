import QtQuick
import Patio
import Patio.ViewModels

// What can be done about a person and a computer; who may not, sees only the card.
DropMenu {
    id: root

    required property AppViewModel app
    required property StaffViewModel staff
    required property string key
    required property string person
    required property bool mine
    required property bool addable
    required property bool ranked
    required property bool removable
    required property bool leavable

    wide: 264

    DropMenuItem {
        glyph: "people"
        text: qsTr("Ver ficha")
        onTriggered: root.app.navigation.open("people", root.person)
    }

    DropMenuItem {
        visible: root.addable
        height: visible ? implicitHeight : 0
        glyph: "laptop"
        text: root.mine ? qsTr("Añadir otro equipo") : qsTr("Cambiar por otro equipo")
        onTriggered: root.staff.add(root.key)
    }

    DropMenuItem {
        visible: root.ranked
        height: visible ? implicitHeight : 0
        glyph: "shield"
        text: qsTr("Cambiar papel")
        onTriggered: root.staff.askRole(root.key)
    }

    DropMenuLine {
        visible: root.removable || root.leavable
        height: visible ? implicitHeight : 0
    }

    DropMenuItem {
        visible: root.removable
        height: visible ? implicitHeight : 0
        danger: true
        glyph: "close"
        text: qsTr("Quitar equipo…")
        onTriggered: root.staff.askRemove(root.key)
    }

    DropMenuItem {
        visible: root.leavable
        height: visible ? implicitHeight : 0
        danger: true
        glyph: "arrow-right"
        text: qsTr("Dar de baja…")
        onTriggered: root.staff.askLeave(root.key)
    }
}
