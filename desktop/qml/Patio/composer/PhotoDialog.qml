import QtCore
import QtQuick
import QtQuick.Dialogs
import Patio.ViewModels

// Choosing photos on this computer.
Item {
    id: root

    required property ComposerViewModel composer

    FileDialog {
        id: dialog

        title: qsTr("Elegir fotos")
        fileMode: FileDialog.OpenFiles
        currentFolder: StandardPaths.writableLocation(StandardPaths.PicturesLocation)
        acceptLabel: qsTr("Añadir")
        rejectLabel: qsTr("Cancelar")
        nameFilters: [qsTr("Fotos") + " (*.png *.jpg *.jpeg *.webp)"]
        onAccepted: root.composer.addPictures(selectedFiles)
        onRejected: root.composer.addPictures([])
    }

    Component.onCompleted: dialog.open()
}
