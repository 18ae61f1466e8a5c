import QtCore
import QtQuick
import QtQuick.Dialogs
import Patio.ViewModels

// The system's dialog for a folder.
Item {
    id: root

    required property PartViewModel owner

    FolderDialog {
        id: dialog

        title: root.owner.fileTitle
        currentFolder: StandardPaths.writableLocation(StandardPaths.DocumentsLocation)
        acceptLabel: qsTr("Elegir")
        rejectLabel: qsTr("Cancelar")
        onAccepted: root.owner.chose(selectedFolder)
        onRejected: root.owner.chose("")
    }

    Component.onCompleted: dialog.open()
}
