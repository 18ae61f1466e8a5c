import QtCore
import QtQuick
import QtQuick.Dialogs
import Patio.ViewModels

// Where the page with the twelve words is to be written.
Item {
    id: root

    required property SpareKeyViewModel key

    FileDialog {
        id: dialog

        title: qsTr("Guardar la hoja")
        fileMode: FileDialog.SaveFile
        currentFolder: StandardPaths.writableLocation(StandardPaths.DocumentsLocation)
        acceptLabel: qsTr("Guardar")
        rejectLabel: qsTr("Cancelar")
        nameFilters: ["PDF (*.pdf)"]
        onAccepted: root.key.chose(selectedFile)
        onRejected: root.key.chose("")
    }

    Component.onCompleted: {
        dialog.selectedFile = `${dialog.currentFolder}/${encodeURIComponent(root.key.fileName)}`;
        dialog.open();
    }
}
