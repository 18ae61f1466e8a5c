import QtCore
import QtQuick
import QtQuick.Dialogs
import Patio.ViewModels

// Choosing photos and PDFs on this computer.
Item {
    id: root

    required property AnnouncingViewModel writing

    FileDialog {
        id: dialog

        title: qsTr("Elegir fotos y archivos")
        fileMode: FileDialog.OpenFiles
        currentFolder: StandardPaths.writableLocation(StandardPaths.DocumentsLocation)
        acceptLabel: qsTr("Añadir")
        rejectLabel: qsTr("Cancelar")
        nameFilters: [qsTr("Fotos y PDF") + " (*.png *.jpg *.jpeg *.webp *.pdf)"]
        onAccepted: root.writing.attach(selectedFiles)
        onRejected: root.writing.attach([])
    }

    Component.onCompleted: dialog.open()
}
