pragma ComponentBehavior: Bound

import QtQuick
import Patio

// Buttons, and all that is pressed like one.
GallerySection {
    id: root

    title: qsTr("Botones")

    Row {
        width: parent.width

        Repeater {
            model: [qsTr("Reposo"), qsTr("Encima"), qsTr("Pulsado"), qsTr("Foco"), qsTr("Apagado")]

            Words {
                required property string modelData

                width: root.width / 5
                role: Words.Meta
                text: modelData
                color: Theme.textMuted
                elide: Text.ElideRight
            }
        }
    }

    Repeater {
        model: [PushButton.Primary, PushButton.Azul, PushButton.Secondary, PushButton.Ghost, PushButton.Danger]

        GalleryStates {
            id: row

            required property int index
            required property int modelData

            width: root.width

            made: PushButton {
                kind: row.modelData
                glyph: ["send", "check", "chat", "image", ""][row.index]
                text: [qsTr("Publicar"), qsTr("Leído"), qsTr("Mensaje"), qsTr("Foto"), qsTr("Quitar")][row.index]
            }
        }
    }

    GalleryStates {
        width: parent.width

        made: IconButton {
            glyph: "more"
            text: qsTr("Más acciones")
        }
    }

    GalleryStates {
        width: parent.width

        made: LinkButton {
            text: qsTr("Ver todo")
        }
    }

    GalleryStates {
        width: parent.width

        made: TagChip {
            text: qsTr("Serigrafía")
        }
    }

    GalleryStates {
        width: parent.width

        made: Reaction {
            glyph: "heart"
            count: 4
            mine: false
            names: ""
            text: qsTr("Me gusta")
        }
    }

    Flow {
        width: parent.width
        spacing: 8

        Reaction {
            glyph: "ole"
            count: 2
            mine: true
            names: "Laia, Youssef"
            text: qsTr("¡Olé!")
        }

        TagChip {
            filters: true
            selected: true
            glyph: "check"
            text: qsTr("Esmaltes sin plomo")
        }

        PushButton {
            compact: true
            trailing: "chev-down"
            text: qsTr("Todo")
        }

        SyncTag {
            spread: "some"
            text: qsTr("En 6 de 8 equipos")
            detail: qsTr("Faltan el almacén y el portátil de Youssef.")
        }

        SyncTag {
            spread: "all"
            text: qsTr("En los 8 equipos")
            detail: ""
        }

        CopyLink {
            glyph: "mail"
            text: "ines@ceramicasoliva.es"
        }
    }
}
