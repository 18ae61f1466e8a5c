pragma ComponentBehavior: Bound

import QtQuick
import Patio

// People, counts, labels, and how far something is.
GallerySection {
    id: root

    required property list<string> faces

    title: qsTr("Personas y señales")

    Flow {
        width: parent.width
        spacing: 14

        Repeater {
            model: [24, 32, 36, 40, 44, 40, 40]

            Avatar {
                required property int index
                required property int modelData

                size: modelData
                face: root.faces[index < 5 ? index : root.faces.length + index - 7] ?? ""
                here: index === 1 || index === 4
            }
        }

        Avatar {
            size: 40
            face: ""
            masked: true
        }

        Avatar {
            size: 76
            arch: true
            face: root.faces[3] ?? ""
        }

        AvatarStack {
            faces: root.faces
            ground: Theme.canvas
        }

        Badge {
            count: 3
        }

        Badge {
            count: 120
            quiet: true
        }

        Badge {
            count: 2
            small: true
        }
    }

    Flow {
        width: parent.width
        spacing: 8

        Chip {
            glyph: "pin"
            text: qsTr("Anuncio fijado")
        }

        Chip {
            glyph: "sprout"
            color: Theme.olivaTint
            ink: Theme.inkOlivaTint
            text: qsTr("Nueva incorporación")
        }
    }

    Ring {
        width: parent.width
        value: 7 / 9
        number: "7"
        title: qsTr("7 de 9 lo han leído")
        line: qsTr("La mitad lo leyó en menos de dos horas")
    }

    Ring {
        value: 1
        number: "9"
    }

    Bar {
        value: 7 / 9
        text: qsTr("7 de 9 lo han leído")
    }

    Bar {
        value: 1
        text: qsTr("Lo ha leído todo el mundo")
    }

    Bar {
        width: parent.width
        full: true
        ink: Theme.oliva
        value: 0.22
        text: qsTr("1,4 GB de 6,2 GB libres en el USB")
    }

    Surface {
        width: parent.width
        height: 92

        Frieze {
            x: 1
            y: 1
            width: parent.width - 2
        }

        Hairline {
            x: 24
            y: 52
            width: parent.width - 48
        }

        FocusRing {
            shown: true
            inside: true
            around: Theme.radiusCard
        }
    }

    Item {
        width: parent.width
        height: 72

        Shadow {}

        Surface {
            anchors.fill: parent
        }
    }
}
