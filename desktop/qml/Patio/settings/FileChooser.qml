import QtCore
import QtQuick
import QtQuick.Dialogs
import Patio.ViewModels

// The system's file dialog.
Item {
    id: root

    required property PartViewModel owner

    FileDialog {
        id: dialog

        title: root.owner.fileTitle
        fileMode: root.owner.fileName === "" ? FileDialog.OpenFile : FileDialog.SaveFile
        currentFolder: StandardPaths.writableLocation(StandardPaths.DocumentsLocation)
        acceptLabel: root.owner.fileName === "" ? qsTr("Abrir") : qsTr("Guardar")
        rejectLabel: qsTr("Cancelar")
        nameFilters: [root.owner.fileFilter]
        onAccepted: root.owner.chose(selectedFile)
        onRejected: root.owner.chose("")
    }

    Component.onCompleted: {
        if (root.owner.fileName !== "")
            dialog.selectedFile = `${dialog.currentFolder}/${encodeURIComponent(root.owner.fileName)}`;
        dialog.open();
    }
}
