import QtCore
import QtQuick
import QtQuick.Dialogs
import Patio.ViewModels

// Choosing the file of a backup on this computer or on a stick.
Item {
    id: root

    required property ReturningViewModel returning

    FileDialog {
        id: dialog

        title: qsTr("Abrir una copia de seguridad")
        fileMode: FileDialog.OpenFile
        currentFolder: StandardPaths.writableLocation(StandardPaths.DocumentsLocation)
        acceptLabel: qsTr("Abrir")
        rejectLabel: qsTr("Cancelar")
        nameFilters: [qsTr("Copias de Patio") + " (*.patio-backup)"]
        onAccepted: root.returning.choseBackup(selectedFile)
        onRejected: root.returning.choseBackup("")
    }

    Component.onCompleted: dialog.open()
}
