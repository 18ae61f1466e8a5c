import QtQuick
import Patio
import Patio.ViewModels

// Asks before I go out of a group.
ConfirmDialog {
    id: root

    required property MessagesViewModel model

    title: qsTr("¿Salir de «%1»?").arg(model.title)
    text: qsTr("Seguirás viendo lo que se ha dicho hasta ahora. Para volver, alguien del grupo tiene que añadirte.")
    accept: qsTr("Salir del grupo")
    onAccepted: model.leaveGroup()
}
