import QtQuick
import Patio

// Where one types or picks.
GallerySection {
    id: root

    readonly property int third: Math.floor((width - 24) / 3)
    property string channel: "taller"
    property string until: "2026-12-24"

    title: qsTr("Campos")

    Flow {
        width: parent.width
        spacing: 12

        Field {
            width: root.third
            placeholderText: qsTr("Reposo")
        }

        Field {
            width: root.third
            text: qsTr("Error")
            Accessible.name: text
            wrong: true
        }

        Field {
            width: root.third
            text: qsTr("Apagado")
            Accessible.name: text
            enabled: false
        }

        SearchField {
            width: root.third
            placeholderText: qsTr("Nombre, puesto o habilidad")
        }

        SearchField {
            width: root.third
            text: qsTr("esmalte")
            Accessible.name: qsTr("Buscar")
        }

        SearchField {
            width: root.third
            enabled: false
            placeholderText: qsTr("Buscar")
        }

        Select {
            width: root.third
            label: qsTr("Canal")
            keys: ["general", "taller", "envíos"]
            names: keys
            lines: [qsTr("9 personas"), qsTr("5 personas"), qsTr("4 personas")]
            glyphs: ["hash", "hash", "hash"]
            current: root.channel
            onChosen: key => root.channel = key
        }

        Select {
            width: root.third
            label: qsTr("Canal")
            keys: []
            names: []
            current: ""
            wrong: true
        }

        Select {
            width: root.third
            label: qsTr("Canal")
            keys: []
            names: []
            current: ""
            enabled: false
        }

        DateField {
            width: root.third
            label: qsTr("Fijar hasta")
            day: root.until
            onChosen: day => root.until = day
        }

        DateField {
            width: root.third
            label: qsTr("Fijar hasta")
            ringed: true
        }

        DateField {
            width: root.third
            label: qsTr("Fijar hasta")
            enabled: false
        }
    }

    DigitsField {
        text: "4821"
    }

    DigitsField {
        text: "482157"
        wrong: true
    }

    TextBox {
        width: parent.width
        placeholderText: qsTr("Escribe un comentario")
    }

    CodeBlock {
        width: Math.min(parent.width, 420)
        code: "7K4M92TDQX3R8VWN5HJC"
    }

    DayGrid {
        day: root.until
        least: "2026-12-08"
        onChosen: day => root.until = day
    }
}
