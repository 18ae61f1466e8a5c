pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// Writing an announcement, or another text for one that is out.
Item {
    id: root

    required property AnnouncingViewModel writing
    required property string face
    required property string author
    readonly property bool written: writing.opened && writing.asking === ""

    // It was asked whether to throw it away, and it is not.
    onWrittenChanged: if (written && !dialog.opened)
        dialog.open()
    Component.onCompleted: dialog.open()

    DialogFrame {
        id: dialog

        title: root.writing.revising ? qsTr("Editar el anuncio") : qsTr("Nuevo anuncio")
        wide: 680
        accept: root.writing.revising ? qsTr("Guardar") : root.writing.publishLine
        acceptable: root.writing.ready
        first: root.writing.preview ? null : heading
        onAccepted: root.writing.ask()
        onClosed: root.writing.close()

        Banner {
            width: parent ? parent.width : implicitWidth
            visible: root.writing.error !== ""
            loss: true
            closable: false
            title: qsTr("No se ha guardado")
            text: root.writing.error
        }

        Segmented {
            label: qsTr("Escribir o ver")
            keys: ["write", "see"]
            names: [qsTr("Escribir"), qsTr("Vista previa")]
            current: root.writing.preview ? "see" : "write"
            onChosen: key => root.writing.showPreview(key === "see")
        }

        AnnouncementSheet {
            width: parent ? parent.width : implicitWidth
            visible: root.writing.preview
            title: root.writing.title
            text: root.writing.text
            face: root.face
            line: root.author
            corrected: root.writing.revising && !root.writing.substance
            audience: root.writing.audienceLine
        }

        Column {
            width: parent ? parent.width : implicitWidth
            visible: !root.writing.preview
            spacing: 12

            Field {
                id: heading

                width: parent.width
                placeholderText: qsTr("Título")
                wrong: root.writing.tooLong
                text: root.writing.title
                onTextEdited: root.writing.title = text
            }

            Words {
                visible: text !== ""
                role: Words.Meta
                text: root.writing.left
                color: root.writing.tooLong ? Theme.dangerText : Theme.textMuted
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }

            TextBox {
                width: parent.width
                least: 132
                placeholderText: qsTr("Lo que la empresa quiere que sepa todo el mundo")
                text: root.writing.text
                onTextChanged: root.writing.text = text
            }

            AnnouncementOptions {
                width: parent.width
                visible: !root.writing.revising
                writing: root.writing
            }

            RadioGroup {
                width: parent.width
                visible: root.writing.revising && root.writing.asksAnew
                label: qsTr("¿Pedir que lo lean otra vez?")
                keys: ["no", "yes"]
                names: [qsTr("Es una corrección pequeña"), qsTr("Ha cambiado el fondo: que lo lean otra vez")]
                lines: [qsTr("Los acuses valen y se ve que está corregido."), qsTr("Se pide a todo el mundo de nuevo, y se ven los dos textos.")]
                current: root.writing.substance ? "yes" : "no"
                onChosen: key => root.writing.substance = key === "yes"
            }
        }
    }

    ConfirmDialog {
        readonly property bool wanted: root.writing.asking === "publish"

        title: qsTr("¿Publicar el anuncio?")
        text: root.writing.sureLine
        accept: qsTr("Publicar")
        danger: false
        onWantedChanged: wanted ? open() : close()
        onAccepted: root.writing.publish()
        onClosed: root.writing.keepWriting()
    }

    ConfirmDialog {
        readonly property bool wanted: root.writing.asking === "discard"

        title: qsTr("¿Descartar lo escrito?")
        text: qsTr("Todavía no se ha publicado y no se guarda en ningún otro sitio.")
        accept: qsTr("Descartar")
        cancel: qsTr("Seguir escribiendo")
        onWantedChanged: wanted ? open() : close()
        onAccepted: root.writing.discard()
        onClosed: root.writing.keepWriting()
    }

    AttachmentsPicker {
        writing: root.writing
    }
}
