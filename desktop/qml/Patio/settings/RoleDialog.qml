import QtQuick
import Patio
import Patio.ViewModels

// What somebody may do.
DialogFrame {
    id: root

    required property AppViewModel app
    required property StaffViewModel staff
    property string taken: staff.role
    readonly property bool byWords: taken === "owner" || staff.needsWords

    title: qsTr("Papel de %1").arg(staff.aboutName)
    wide: 480
    accept: staff.working ? qsTr("Un momento…") : qsTr("Cambiar papel")
    acceptable: taken !== staff.role && !staff.working && (!byWords || words.filled)
    onAccepted: staff.giveRole(taken, words.text)
    onClosed: staff.forget()
    Component.onCompleted: open()

    RadioGroup {
        width: parent.width
        label: root.title
        keys: ["member", "admin", "owner"]
        names: [qsTr("Miembro"), qsTr("Administración"), qsTr("Propiedad")]
        lines: [qsTr("Lee y publica"), qsTr("Además anuncia, invita y quita a miembros"), qsTr("Además lleva los ajustes de la empresa y nombra a quien administra")]
        current: root.taken
        onChosen: key => root.taken = key
    }

    Hairline {
        width: parent.width
        visible: root.taken === "member"
    }

    Switch {
        width: parent.width
        visible: root.taken === "member"
        enabled: !root.staff.duties.working
        text: qsTr("Puede publicar anuncios")
        line: qsTr("Se cambia al momento.")
        selected: root.staff.duties.announces
        onClicked: root.staff.duties.toggleAnnouncing()
    }

    Switch {
        width: parent.width
        enabled: !root.staff.duties.working
        text: qsTr("Atiende lo que alguien señala como «esto no está bien»")
        line: qsTr("Se cambia al momento.")
        selected: root.staff.duties.moderates
        onClicked: root.staff.duties.toggleModerating()
    }

    WordsField {
        id: words

        width: parent.width
        visible: root.byWords
        onAccepted: root.staff.giveRole(root.taken, text)
    }

    SettingsNote {
        width: parent.width
        wrong: true
        text: root.staff.error === "" ? root.staff.duties.error : root.staff.error
    }
}
