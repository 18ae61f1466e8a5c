pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// «Compartir fuera»: exactly what leaves, in one's own words, and the ways to take it there.
DialogFrame {
    id: root

    required property OutsideViewModel outside
    readonly property bool asked: outside.telling

    title: qsTr("Compartir fuera")
    lead: qsTr("Esto, y nada más, es lo que sale. Cámbialo para que suene a ti; Patio no publica nada por ti.")
    cancel: qsTr("Hecho")
    first: words
    onAskedChanged: asked ? open() : close()
    onClosed: outside.stopTelling()

    TextBox {
        id: words

        width: parent?.width ?? 0
        least: 120
        placeholderText: qsTr("Lo que vas a contar")
        text: root.outside.words
        onTextChanged: root.outside.words = text
    }

    Photo {
        width: Math.min(parent?.width ?? 0, 280)
        height: width / Math.max(0.8, Math.min(16 / 9, root.outside.ratio))
        visible: root.outside.blob !== ""
        blob: root.outside.blob
        alt: root.outside.alt
        here: true
        author: ""
    }

    Flow {
        width: parent?.width ?? 0
        spacing: 8

        PushButton {
            kind: PushButton.Primary
            glyph: "copy"
            text: qsTr("Copiar texto")
            onClicked: root.outside.copyWords()
        }

        PushButton {
            visible: root.outside.blob !== ""
            glyph: "image"
            text: qsTr("Guardar imagen")
            onClicked: root.outside.savePicture()
        }

        Repeater {
            model: root.outside.ways

            PushButton {
                required property string key
                required property string name

                glyph: key === "email" ? "mail" : "shareout"
                text: key === "email" ? qsTr("Abrir el correo") : qsTr("Abrir %1").arg(name)
                onClicked: root.outside.go(key)
            }
        }
    }

    Words {
        width: parent?.width ?? 0
        visible: text !== ""
        role: Words.MetaM
        text: root.outside.note
        color: Theme.olivaText
        wrapMode: Text.Wrap
        Accessible.role: Accessible.Notification
        Accessible.name: text
    }
}
