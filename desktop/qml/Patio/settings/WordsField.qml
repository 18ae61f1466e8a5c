import QtQuick
import Patio

// The twelve words of the spare key, typed where only they decide.
FocusScope {
    id: root

    property alias text: field.text
    property string error: ""
    readonly property bool filled: field.text.trim() !== ""

    signal accepted

    implicitHeight: column.height

    Column {
        id: column

        width: parent.width
        spacing: 6

        Words {
            width: parent.width
            role: Words.MetaB
            text: qsTr("Las doce palabras de la llave de repuesto")
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }

        Field {
            id: field

            width: parent.width
            focus: true
            wrong: root.error !== ""
            placeholderText: qsTr("En su orden, con espacios")
            Accessible.name: qsTr("Las doce palabras de la llave de repuesto")
            onAccepted: root.accepted()
        }

        SettingsNote {
            width: parent.width
            wrong: true
            text: root.error
        }
    }
}
