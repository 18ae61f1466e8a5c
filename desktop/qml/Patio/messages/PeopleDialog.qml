import QtQuick
import Patio
import Patio.ViewModels

// Whom to write to, or who is in the group, and what it is called.
DialogFrame {
    id: root

    required property MessagesViewModel model
    readonly property PickingViewModel picking: model.picking

    property bool done: false

    wide: 480
    title: picking.group ? qsTr("Personas del grupo") : qsTr("Nuevo mensaje")
    lead: picking.group ? qsTr("Quien entra lee lo que se diga desde ahora; quien sale se queda con lo que ya tiene.") : qsTr("Elige a una persona, o a varias para hablar juntas.")
    accept: picking.group ? qsTr("Guardar") : qsTr("Escribir")
    acceptable: picking.ready
    first: picker.first
    onAccepted: {
        done = true;
        model.picked();
        close();
    }
    // Later than the focus goes back to where it was.
    onClosed: if (done)
        model.toField()

    PeoplePicker {
        id: picker

        width: parent.width
        picking: root.picking
    }

    Field {
        width: parent.width
        visible: root.picking.nameable
        maximumLength: root.picking.mostName
        placeholderText: root.picking.group ? qsTr("Nombre del grupo") : qsTr("Nombre del grupo (si le pones uno)")
        wrong: root.picking.group && root.picking.name === ""
        text: root.picking.name
        onTextEdited: root.picking.name = text
        onAccepted: if (root.picking.ready)
            root.accepted()
    }

    Words {
        width: parent.width
        visible: root.picking.nameable && !root.picking.group
        role: Words.Meta
        text: qsTr("Con nombre es un grupo: después se puede añadir y quitar gente.")
        color: Theme.textMuted
        wrapMode: Text.Wrap
    }
}
