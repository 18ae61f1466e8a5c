import QtCore
import QtQuick
import QtQuick.Dialogs
import Patio.ViewModels

// Choosing where the receipts are saved.
Item {
    id: root

    required property AnnouncementsViewModel model

    FileDialog {
        id: dialog

        title: qsTr("Guardar los acuses")
        fileMode: FileDialog.SaveFile
        currentFolder: StandardPaths.writableLocation(StandardPaths.DocumentsLocation)
        defaultSuffix: root.model.saving
        acceptLabel: qsTr("Guardar")
        rejectLabel: qsTr("Cancelar")
        nameFilters: root.model.saving === "pdf" ? ["PDF (*.pdf)"] : ["CSV (*.csv)"]
        onAccepted: root.model.keepReceipts(selectedFile)
        onRejected: root.model.keepReceipts("")
    }

    Component.onCompleted: dialog.open()
}
