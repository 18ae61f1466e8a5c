pragma ComponentBehavior: Bound

import QtQuick
import Patio

// Lists, tables, and what stands where there is nothing yet.
GallerySection {
    id: root

    required property list<string> faces
    property int at: 1
    property bool opened: true
    readonly property list<string> people: ["Carmen Oliva", "Amparo Gil", "Joaquín Prieto", "Inés Calatrava", "Rubén Soto"]
    readonly property list<string> jobs: [qsTr("Gerencia"), qsTr("Administración"), qsTr("Maestro de hornos"), qsTr("Diseño y esmaltes"), qsTr("Almacén y envíos")]

    title: qsTr("Listas")

    TitleRow {
        width: parent.width
        title: qsTr("Personas y equipos")
        line: qsTr("9 personas, 8 equipos")

        PushButton {
            tall: 40
            kind: PushButton.Primary
            glyph: "user-plus"
            text: qsTr("Invitar")
        }
    }

    RowList {
        width: parent.width
        height: Math.round(230 * Theme.textScale)
        label: qsTr("Personas")
        model: root.people
        currentIndex: root.at
        onChosen: index => root.at = index

        delegate: ListRow {
            required property string modelData

            width: ListView.view.width - 14
            title: modelData
            line: root.jobs[index] ?? ""
            face: root.faces[index] ?? ""
            here: index < 3
        }
    }

    ListRow {
        width: parent.width
        index: 0
        tall: 88
        selected: true
        title: qsTr("Horario de Navidad: cerramos del 24 al 31")
        line: qsTr("Viernes, 13:40")
        trailingGlyph: "pin"

        below: Bar {
            width: parent.width
            value: 7 / 9
            text: qsTr("7 de 9 lo han leído")
        }
    }

    ListRow {
        width: parent.width
        index: 0
        round: true
        glyph: "people"
        title: qsTr("Pruebas de color")
        line: qsTr("Inés: sí, del 1 al 12")
        trailing: qsTr("Hoy, 8:05")
        count: 2
    }

    MarkedWords {
        width: parent.width
        role: Words.Small
        color: Theme.textSoft
        marked: qsTr("<mark>Laia</mark> te menciona: «¿subes el <mark>verde</mark> nuevo?»")
    }

    ListRow {
        width: parent.width
        index: 0
        over: true
        glyph: "hash"
        title: qsTr("Encima")
        trailing: qsTr("Hoy, 8:05")
        trailingGlyph: "check"
    }

    ListRow {
        width: parent.width
        index: 0
        ringed: true
        glyph: "hash"
        title: qsTr("Foco")
    }

    SectionHead {
        width: parent.width
        ruled: true
        text: qsTr("Pendientes")
        note: qsTr("2 personas")
    }

    TableHead {
        width: parent.width
        names: [qsTr("Persona"), qsTr("Equipo"), qsTr("Visto")]
        starts: [0, width * 0.4, width * 0.68]
    }

    TableRow {
        width: parent.width
        says: qsTr("%1, %2").arg("Rubén Soto").arg(qsTr("Almacén y envíos"))

        Words {
            anchors.verticalCenter: parent.verticalCenter
            role: Words.Label
            text: "Rubén Soto"
        }

        Words {
            x: parent.width * 0.4
            anchors.verticalCenter: parent.verticalCenter
            role: Words.Small
            text: qsTr("Almacén")
        }

        Words {
            x: parent.width * 0.68
            anchors.verticalCenter: parent.verticalCenter
            role: Words.Small
            text: qsTr("Hoy, 8:20")
            color: Theme.textSoft
        }
    }

    Surface {
        width: parent.width
        height: Math.round(220 * Theme.textScale)

        MasterDetail {
            anchors.fill: parent
            anchors.margins: 8
            title: qsTr("Anuncios")
            narrow: root.width < 480
            listWidth: root.width / 2 - 20
            opened: root.opened
            onBack: root.opened = false

            list: ListRow {
                index: 0
                width: (parent?.width ?? 8) - 8
                selected: true
                title: qsTr("Extintores revisados")
                onClicked: root.opened = true
            }

            Words {
                x: 16
                y: 16
                text: qsTr("Lo ha leído todo el mundo")
            }
        }
    }

    Surface {
        width: parent.width
        height: empty.height

        EmptyState {
            id: empty

            width: parent.width
            glyph: "checks"
            title: qsTr("Ningún anuncio pendiente")
            text: qsTr("Los que ya has leído siguen en la lista.")
            action: qsTr("Escribir")
            other: qsTr("Invitar")
        }
    }

    Surface {
        width: parent.width
        height: waiting.implicitHeight

        Skeleton {
            id: waiting

            width: parent.width
        }
    }

    Item {
        width: parent.width
        height: 80

        Scroller {
            id: scroller

            width: parent.width
            height: parent.height
            contentHeight: tall.height

            Words {
                id: tall

                width: parent.width - 24
                role: Words.Small
                text: root.jobs.concat(root.jobs).join("\n")
                color: Theme.textSoft
            }
        }

        Track {
            anchors.right: parent.right
            height: parent.height
            orientation: Qt.Vertical
            size: 0.4
            visible: false
        }
    }
}
