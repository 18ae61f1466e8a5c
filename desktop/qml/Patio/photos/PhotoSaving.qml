import QtCore
import QtQuick
import QtQuick.Dialogs

// The system's dialog for where a photo is to be saved. What is there already is never written
// over, so it need not ask.
Item {
    id: root

    required property string name

    signal chosen(url place)
    signal refused

    FileDialog {
        id: dialog

        title: qsTr("Guardar la foto")
        fileMode: FileDialog.SaveFile
        options: FileDialog.DontConfirmOverwrite
        currentFolder: StandardPaths.writableLocation(StandardPaths.PicturesLocation)
        acceptLabel: qsTr("Guardar")
        rejectLabel: qsTr("Cancelar")
        onAccepted: root.chosen(selectedFile)
        onRejected: root.refused()
    }

    Component.onCompleted: {
        dialog.selectedFile = `${dialog.currentFolder}/${encodeURIComponent(name)}`;
        dialog.open();
    }
}
