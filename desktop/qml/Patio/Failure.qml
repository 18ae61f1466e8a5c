import QtQuick
import Patio

// What the window shows in place of everything when a home cannot be used: what happened, and
// the way out.
FocusScope {
    id: root

    required property string text

    anchors.fill: parent
    focus: true

    Column {
        anchors.centerIn: parent
        width: Math.min(480, root.width - 64)
        spacing: 8
        Accessible.role: Accessible.AlertMessage
        Accessible.name: title.text
        Accessible.description: root.text

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: "warning"
            size: 28
            color: Theme.dangerText
        }

        Words {
            id: title

            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            role: Words.Title
            text: qsTr("Patio no se puede abrir aquí")
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }

        Words {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.text
            color: Theme.textSoft
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }

        Item {
            width: 1
            height: 16
        }

        PushButton {
            anchors.horizontalCenter: parent.horizontalCenter
            focus: true
            tall: 40
            text: qsTr("Cerrar")
            onClicked: root.Window.window.close()
        }
    }
}
