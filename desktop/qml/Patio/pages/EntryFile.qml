import QtCore
import QtQuick
import QtQuick.Dialogs
import Patio.ViewModels

// Choosing the file of an invitation on this computer or on a stick.
Item {
    id: root

    required property EntryViewModel entry

    FileDialog {
        id: dialog

        title: qsTr("Abrir archivo de invitación")
        fileMode: FileDialog.OpenFile
        currentFolder: StandardPaths.writableLocation(StandardPaths.DownloadLocation)
        acceptLabel: qsTr("Abrir")
        rejectLabel: qsTr("Cancelar")
        nameFilters: [qsTr("Invitaciones") + " (*.patio-invite)"]
        onAccepted: root.entry.chose(selectedFile)
        onRejected: root.entry.chose("")
    }

    Component.onCompleted: dialog.open()
}
