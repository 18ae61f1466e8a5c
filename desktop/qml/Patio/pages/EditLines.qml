import QtQuick
import Patio
import Patio.ViewModels

// Several things of my profile, each on a line.
FocusScope {
    id: root

    required property MyselfViewModel myself
    required property string field
    required property string label
    property string hint: ""

    implicitHeight: column.implicitHeight

    Column {
        id: column

        width: parent.width
        spacing: 6

        Words {
            width: parent.width
            role: Words.MetaB
            text: root.label
            elide: Text.ElideRight
            Accessible.ignored: true
        }

        TextBox {
            width: parent.width
            focus: true
            least: 42
            text: root.myself.said[root.field] ?? ""
            onTextChanged: root.myself.say(root.field, text)
            Accessible.name: root.label
            Accessible.description: root.hint
        }

        Words {
            width: parent.width
            role: Words.Meta
            text: root.hint
            color: Theme.textMuted
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }
}
