import QtQuick
import Patio

// A field with its label above, and below it a hint or what is wrong.
FocusScope {
    id: root

    required property string label
    property alias text: field.text
    property string placeholder: ""
    property string hint: ""
    property string error: ""
    property bool wrong: error !== ""
    property int longest: 80
    // Where the field itself begins.
    readonly property real fieldTop: field.y

    signal typed
    signal accepted

    implicitWidth: 240
    implicitHeight: column.implicitHeight

    Column {
        id: column

        width: parent.width
        spacing: 6

        Words {
            width: parent.width
            visible: root.label !== ""
            role: Words.MetaB
            text: root.label
            elide: Text.ElideRight
            Accessible.ignored: true
        }

        Field {
            id: field

            width: parent.width
            focus: true
            placeholderText: root.placeholder
            wrong: root.wrong
            maximumLength: root.longest
            Accessible.name: root.label !== "" ? root.label : root.placeholder
            Accessible.description: root.error !== "" ? root.error : root.hint
            onTextEdited: root.typed()
            onAccepted: root.accepted()
        }

        EntryNote {
            width: parent.width
            hint: root.hint
            error: root.error
        }
    }
}
