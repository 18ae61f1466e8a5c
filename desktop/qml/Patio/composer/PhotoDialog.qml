import QtCore
import QtQuick
import QtQuick.Dialogs
import Patio.ViewModels

// Choosing photos on this computer, or files of any kind.
Item {
    id: root

    required property AttachingViewModel attaching
    required property bool photos

    FileDialog {
        id: dialog

        title: root.photos ? qsTr("Elegir fotos") : qsTr("Elegir archivos")
        fileMode: FileDialog.OpenFiles
        currentFolder: StandardPaths.writableLocation(root.photos ? StandardPaths.PicturesLocation : StandardPaths.DocumentsLocation)
        acceptLabel: qsTr("Añadir")
        rejectLabel: qsTr("Cancelar")
        nameFilters: root.photos ? [qsTr("Fotos") + " (*.png *.jpg *.jpeg *.webp)"] : []
        onAccepted: root.attaching.attach(selectedFiles)
        onRejected: root.attaching.attach([])
    }

    Component.onCompleted: dialog.open()
}
