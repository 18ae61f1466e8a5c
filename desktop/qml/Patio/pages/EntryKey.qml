import QtQuick
import Patio
import Patio.ViewModels

// The twelve words as they are on the paper, typed or pasted; numbers and commas do not matter.
FocusScope {
    id: root

    required property EntryViewModel entry
    required property string label
    property alias text: words.text
    readonly property int count: entry.returning.count(words.text)
    readonly property bool whole: entry.returning.areTwelve(words.text)
    readonly property string error: entry.errorField === "words" ? entry.error : ""

    signal accepted

    implicitHeight: column.implicitHeight

    Column {
        id: column

        width: parent.width
        spacing: 6

        Words {
            width: parent.width
            role: Words.MetaB
            text: root.label
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }

        TextBox {
            id: words

            width: parent.width
            focus: true
            least: 76
            enabled: !root.entry.busy
            wrong: root.error !== ""
            placeholderText: qsTr("En su orden, con espacios")
            inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase | Qt.ImhSensitiveData
            Accessible.name: root.label
            Accessible.description: root.error !== "" ? root.error : note.hint
            onTextEdited: root.entry.forgetError()
            Keys.onReturnPressed: root.accepted()
            Keys.onEnterPressed: root.accepted()
        }

        EntryNote {
            id: note

            width: parent.width
            hint: root.count === 1 ? qsTr("1 palabra de 12") : qsTr("%1 palabras de 12").arg(root.count)
            error: root.error
        }
    }
}
