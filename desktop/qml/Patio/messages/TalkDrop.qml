import QtQuick
import Patio
import Patio.ViewModels

// Pictures and files may be let fall anywhere on the conversation.
FileDrop {
    id: root

    required property EnclosingViewModel enclosing

    words: qsTr("Suelta aquí las fotos y los archivos")
    onFell: files => root.enclosing.attach(files)
}
