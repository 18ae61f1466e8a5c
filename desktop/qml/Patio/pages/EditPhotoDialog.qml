import QtCore
import QtQuick
import QtQuick.Dialogs
import Patio.ViewModels

// Choosing my photo on this computer.
Item {
    id: root

    required property MyselfViewModel myself

    FileDialog {
        id: dialog

        title: qsTr("Elegir mi foto")
        fileMode: FileDialog.OpenFile
        currentFolder: StandardPaths.writableLocation(StandardPaths.PicturesLocation)
        acceptLabel: qsTr("Elegir")
        rejectLabel: qsTr("Cancelar")
        nameFilters: [qsTr("Fotos") + " (*.png *.jpg *.jpeg *.webp)"]
        onAccepted: root.myself.usePhoto(selectedFile)
        onRejected: root.myself.usePhoto("")
    }

    Component.onCompleted: dialog.open()
}
