import QtQuick
import Patio
import Patio.ViewModels

// A code, or in its place the file with one; and below it what is wrong.
FocusScope {
    id: root

    required property EntryViewModel entry
    required property string label
    property string hint: ""

    signal accepted

    implicitHeight: column.implicitHeight

    Column {
        id: column

        width: parent.width

        Words {
            width: parent.width
            role: Words.H
            text: root.label
            wrapMode: Text.Wrap
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }

        Item {
            width: 1
            height: 10
        }

        EntryCode {
            width: parent.width
            focus: true
            visible: root.entry.file === ""
            entry: root.entry
            enabled: !root.entry.busy
            wrong: root.entry.errorField === "code"
            onAccepted: root.accepted()
        }

        EntryChosen {
            width: parent.width
            visible: root.entry.file !== ""
            name: root.entry.file
            enabled: !root.entry.busy
            onForgotten: root.entry.forgetFile()
        }

        Item {
            width: 1
            height: 6
        }

        EntryNote {
            width: parent.width
            hint: root.entry.file === "" ? root.hint : ""
            error: root.entry.errorField === "code" ? root.entry.error : ""
        }
    }
}
