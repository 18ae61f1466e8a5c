import QtCore
import QtQuick
import QtQuick.Dialogs
import Patio.ViewModels

// Choosing pictures and files on this computer, to go with a message.
Item {
    id: root

    required property EnclosingViewModel enclosing

    FileDialog {
        id: dialog

        title: qsTr("Elegir fotos y archivos")
        fileMode: FileDialog.OpenFiles
        currentFolder: StandardPaths.writableLocation(StandardPaths.DocumentsLocation)
        acceptLabel: qsTr("Añadir")
        rejectLabel: qsTr("Cancelar")
        onAccepted: root.enclosing.attach(selectedFiles)
        onRejected: root.enclosing.attach([])
    }

    Component.onCompleted: dialog.open()
}
