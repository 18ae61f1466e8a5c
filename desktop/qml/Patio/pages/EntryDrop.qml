import QtQuick
import Patio
import Patio.ViewModels

// A file of Patio's may be let fall anywhere on the way in.
FileDrop {
    id: root

    required property EntryViewModel entry

    enabled: !entry.busy
    words: qsTr("Suelta aquí la invitación o la copia")
    pictures: ["image/png", "image/jpeg", "image/webp"]
    onFell: files => root.entry.takeFile(files[0])
    onBrought: picture => root.entry.pictureCode.drop(picture)
}
