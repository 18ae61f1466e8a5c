import QtQuick
import QtQuick.Controls.Basic
import Patio
import Patio.ViewModels

// Asks before what was written is thrown away; the safe button is the default.
Popover {
    id: root

    required property ComposerViewModel composer
    readonly property bool asking: composer.asking

    parent: Overlay.overlay
    anchors.centerIn: parent
    modal: true
    padding: 32
    width: Math.round(420 * Theme.textScale)
    onAskingChanged: asking ? open() : close()
    onOpened: keep.forceActiveFocus()
    onClosed: composer.keepWriting()

    Overlay.modal: Rectangle {
        color: Theme.scrim
    }

    contentItem: Column {
        spacing: 8
        Accessible.role: Accessible.Dialog
        Accessible.name: heading.text

        Words {
            id: heading

            width: parent.width
            role: Words.Title
            text: qsTr("¿Descartar lo escrito?")
            wrapMode: Text.Wrap
        }

        Words {
            width: parent.width
            role: Words.Small
            text: qsTr("Todavía no se ha publicado y no se guarda en ningún otro sitio.")
            color: Theme.textSoft
            wrapMode: Text.Wrap
        }

        Item {
            width: 1
            height: 12
        }

        Row {
            anchors.right: parent.right
            spacing: 8

            PushButton {
                id: keep

                text: qsTr("Seguir escribiendo")
                onClicked: root.close()
            }

            PushButton {
                kind: PushButton.Danger
                text: qsTr("Descartar")
                onClicked: root.composer.discard()
            }
        }
    }
}
