import QtQuick
import Patio

// Every component in all its states, in the theme and text size chosen here. Made by its file and
// only for `patio --gallery`.
FocusScope {
    id: root

    required property list<string> faces
    required property list<string> icons
    readonly property int gap: 40
    readonly property bool single: width < 1180 * Theme.textScale
    readonly property int half: single ? width - 64 : Math.floor((width - 64 - gap) * 0.56)

    anchors.fill: parent
    focus: true
    Accessible.role: Accessible.Pane
    Accessible.name: head.title

    Tips {}

    TitleRow {
        id: head

        x: 32
        y: 20
        width: root.width - 64
        title: qsTr("Galería")
        line: qsTr("Las piezas de la ventana, en todos sus estados")

        Segmented {
            label: qsTr("Tamaño de la letra")
            keys: ["1", "1.15", "1.3"]
            names: ["100 %", "115 %", "130 %"]
            current: String(Math.round(Theme.textScale * 100) / 100)
            onChosen: key => Theme.textScale = Number(key)
        }

        Segmented {
            label: qsTr("Tema")
            keys: ["system", "light", "dark"]
            names: [qsTr("Sistema"), qsTr("Claro"), qsTr("Oscuro")]
            current: Theme.scheme
            onChosen: key => Theme.scheme = key
        }
    }

    Scroller {
        y: head.y + head.height + 16
        width: root.width
        height: root.height - y
        contentHeight: Math.max(lefthand.height, righthand.y + righthand.height) + 64

        Column {
            id: lefthand

            x: 32
            y: 8
            width: root.half
            spacing: 28

            GalleryButtons {
                width: parent.width
            }

            GalleryChoices {
                width: parent.width
            }

            GalleryFields {
                width: parent.width
            }

            GalleryFloating {
                width: parent.width
            }
        }

        Column {
            id: righthand

            x: root.single ? 32 : 32 + root.half + root.gap
            y: root.single ? lefthand.y + lefthand.height + 28 : 8
            width: root.width - x - 32
            spacing: 28

            GalleryGround {
                width: parent.width
                icons: root.icons
            }

            GalleryMarks {
                width: parent.width
                faces: root.faces
            }

            GalleryLists {
                width: parent.width
                faces: root.faces
            }
        }
    }
}
