pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// More people used an invitation than it was made for: who of them stays.
DialogFrame {
    id: root

    required property AppViewModel app
    required property StaffViewModel staff
    readonly property ContestedViewModel contested: staff.contested

    title: qsTr("¿Quién se queda?")
    lead: qsTr("Han usado la invitación más personas de las previstas: quizá alguien reenvió el código. Marca a quien conozcas; las demás quedan fuera y la invitación se cierra.")
    wide: 520
    alert: true
    danger: true
    accept: contested.working ? qsTr("Un momento…") : qsTr("Cerrar la invitación")
    acceptable: !contested.working
    onAccepted: contested.decide()
    onClosed: staff.forget()
    Component.onCompleted: open()

    Repeater {
        model: root.contested.uses

        Check {
            id: use

            required property string key
            required property string name
            required property string details
            required property bool stays

            width: parent?.width ?? 0
            text: name
            line: details
            selected: stays
            onClicked: root.contested.toggle(use.key)
        }
    }

    SettingsNote {
        width: parent.width
        wrong: true
        text: root.contested.error
    }
}
