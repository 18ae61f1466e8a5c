pragma ComponentBehavior: Bound

import QtQuick
import Patio

// Colours, letters, icons and tiles: what everything else is made of.
GallerySection {
    id: root

    required property list<string> icons

    title: qsTr("Los colores del patio")

    Grid {
        columns: 4
        spacing: 8

        Repeater {
            model: [Theme.canvas, Theme.sidebar, Theme.surface, Theme.inset, Theme.accent, Theme.azul, Theme.oliva, Theme.ocre, Theme.accentTint, Theme.azulTint, Theme.olivaTint, Theme.ocreTint]

            Column {
                id: patch

                required property int index
                required property color modelData

                width: Math.floor((root.width - 24) / 4)
                spacing: 4

                Rectangle {
                    width: parent.width
                    height: 44
                    radius: Theme.radiusControl
                    color: patch.modelData
                    border.width: 1
                    border.color: Theme.border
                }

                Words {
                    width: parent.width
                    elide: Text.ElideRight
                    role: Words.Micro
                    text: [qsTr("Cal"), qsTr("Arena"), qsTr("Lienzo"), qsTr("Yeso"), qsTr("Terracota"), qsTr("Azulejo"), qsTr("Oliva"), qsTr("Albero"), qsTr("Terracota claro"), qsTr("Azulejo claro"), qsTr("Oliva claro"), qsTr("Albero claro")][patch.index]
                }
            }
        }
    }

    Heading {
        text: qsTr("Un azulejo por valor")
    }

    Flow {
        width: parent.width
        spacing: 12

        Repeater {
            model: ["detalle", "companerismo", "cliente", "aprender", "manos", ""]

            Tile {
                required property int index
                required property string modelData

                tile: modelData
                size: [96, 48, 48, 44, 28, 48][index]
                count: [6, 3, 0, 0, 0, 0][index]
            }
        }
    }

    Heading {
        text: qsTr("Letra")
    }

    Column {
        width: parent.width

        Repeater {
            model: ["Andada Pro 36/44", "Andada Pro 28/36", "Andada Pro 22/28", "Andada Pro 18/24", "Andada Pro 17/26", "26/30", "Figtree SemiBold 15/20", "Figtree 15/22", "Figtree SemiBold 15/22", "Figtree 14/20", "Figtree Medium 14/20", "Figtree SemiBold 14/20", "Figtree 13/18", "Figtree Medium 13/18", "Figtree SemiBold 13/18", "Figtree Medium 12/16", "Figtree SemiBold 12/16"]

            Words {
                required property int index
                required property string modelData

                role: index
                text: modelData
            }
        }
    }

    Heading {
        text: qsTr("Iconos, 20 px, trazo 1,5")
    }

    Flow {
        width: parent.width
        spacing: 12

        Repeater {
            model: root.icons

            Icon {
                required property string modelData

                name: modelData
                color: Theme.text
            }
        }
    }
}
