import QtQuick
import Patio
import Patio.ViewModels

// One of the words typed back. What is wrong with it is said once it has been typed.
EntryField {
    id: root

    required property EntryViewModel entry
    required property int number
    property bool done: false
    readonly property string word: text.trim()
    readonly property int place: entry.key.placeOf(word)
    readonly property string mistake: !wrong ? "" : place > 0 ? qsTr("«%1» es la palabra %2; aquí va la %3.").arg(word).arg(place).arg(number) : qsTr("«%1» no está entre las doce palabras.").arg(word)

    label: ""
    longest: 40
    placeholder: qsTr("Palabra %1").arg(number)
    wrong: done && word !== "" && !entry.key.isWord(number, word)
    onTyped: done = false
    onAccepted: done = true
    onActiveFocusChanged: if (!activeFocus)
        done = true
}
