import QtQuick
import Patio
import Patio.ViewModels

// Pictures and files may be let fall anywhere on the composer, folded or open.
FileDrop {
    id: root

    required property ComposerViewModel composer

    words: qsTr("Suelta aquí las fotos y los archivos")
    onFell: files => root.composer.attaching.attach(files)
}
