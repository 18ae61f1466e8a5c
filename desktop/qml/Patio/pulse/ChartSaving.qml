import QtCore
import QtQuick
import QtQuick.Dialogs
import Patio.ViewModels

// The system's dialog for where the picture of a chart is to go.
Item {
    id: root

    required property PicturingViewModel picture

    FileDialog {
        id: dialog

        title: qsTr("Guardar imagen")
        fileMode: FileDialog.SaveFile
        currentFolder: StandardPaths.writableLocation(StandardPaths.PicturesLocation)
        acceptLabel: qsTr("Guardar")
        rejectLabel: qsTr("Cancelar")
        nameFilters: [qsTr("Imágenes") + " (*.png)"]
        onAccepted: root.picture.chose(selectedFile)
        onRejected: root.picture.chose("")
    }

    Component.onCompleted: {
        dialog.selectedFile = `${dialog.currentFolder}/${encodeURIComponent(picture.fileName)}`;
        dialog.open();
    }
}
