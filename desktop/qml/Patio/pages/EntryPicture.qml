import QtCore
import QtQuick
import QtQuick.Dialogs
import Patio.ViewModels

// Choosing a picture with the QR code of an invitation in it.
Item {
    id: root

    required property PictureCodeViewModel reader

    FileDialog {
        id: dialog

        title: qsTr("Leer un QR de una imagen")
        fileMode: FileDialog.OpenFile
        currentFolder: StandardPaths.writableLocation(StandardPaths.PicturesLocation)
        acceptLabel: qsTr("Abrir")
        rejectLabel: qsTr("Cancelar")
        nameFilters: [qsTr("Imágenes") + " (*.png *.jpg *.jpeg *.webp)"]
        onAccepted: root.reader.chose(selectedFile)
        onRejected: root.reader.chose("")
    }

    Component.onCompleted: dialog.open()
}
