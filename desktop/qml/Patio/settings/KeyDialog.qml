import QtQuick
import Patio
import Patio.ViewModels

// The words on the paper are typed, and compared with the company's.
DialogFrame {
    id: root

    required property KeepingViewModel keeping

    title: qsTr("Comprobar la llave de repuesto")
    lead: qsTr("Escribe las doce palabras como están en el papel. No se guardan.")
    wide: 520
    accept: keeping.working ? qsTr("Un momento…") : qsTr("Comprobar")
    acceptable: words.filled && !keeping.working
    first: words
    onAccepted: keeping.compare(words.text)
    onClosed: keeping.forget()
    Component.onCompleted: open()

    WordsField {
        id: words

        width: parent.width
        error: root.keeping.error
        onAccepted: root.keeping.compare(text)
    }
}
