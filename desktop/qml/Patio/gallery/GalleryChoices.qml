import QtQuick
import Patio

// Choosing one, some, or on and off. These work: what is chosen stays chosen.
GallerySection {
    id: root

    property string period: "quarter"
    property string kept: "years"

    title: qsTr("Elegir")

    Flow {
        width: parent.width
        spacing: 16

        Segmented {
            label: qsTr("Periodo")
            keys: ["month", "quarter", "year"]
            names: [qsTr("30 días"), qsTr("Trimestre"), qsTr("Año")]
            current: root.period
            onChosen: key => root.period = key
        }

        Segmented {
            enabled: false
            label: qsTr("Periodo")
            keys: ["month", "quarter"]
            names: [qsTr("30 días"), qsTr("Trimestre")]
            current: "quarter"
        }
    }

    Flow {
        width: parent.width
        spacing: 24

        Switch {
            Accessible.name: qsTr("Reposo")
        }

        Switch {
            over: true
            Accessible.name: qsTr("Encima")
        }

        Switch {
            selected: true
            Accessible.name: qsTr("Encendido")
        }

        Switch {
            selected: true
            over: true
            Accessible.name: qsTr("Encima")
        }

        Switch {
            selected: true
            ringed: true
            Accessible.name: qsTr("Foco")
        }

        Switch {
            selected: true
            enabled: false
            Accessible.name: qsTr("Apagado")
        }
    }

    Switch {
        width: parent.width
        text: qsTr("Preguntar sin nombre")
        line: qsTr("Solo lo sabrá Amparo")
        onClicked: selected = !selected
    }

    Segment {
        text: qsTr("Trimestre")
        selected: true
        ringed: true
    }

    Grid {
        width: parent.width
        columns: 2

        Check {
            width: parent.width / 2
            text: qsTr("Pedir confirmación")
            line: qsTr("Carmen verá quién lo ha leído")
            selected: true
            onClicked: selected = !selected
        }

        Check {
            width: parent.width / 2
            text: qsTr("Encima")
            over: true
        }

        Check {
            width: parent.width / 2
            text: qsTr("He apuntado las doce palabras")
            line: qsTr("Márcalo para seguir")
            wrong: true
        }

        Check {
            width: parent.width / 2
            text: qsTr("Apagado")
            selected: true
            enabled: false
        }
    }

    RadioGroup {
        width: parent.width
        label: qsTr("Cuánto se guarda")
        keys: ["years", "ever"]
        names: [qsTr("Dos años"), qsTr("Siempre")]
        lines: [qsTr("Lo anterior se borra el día 1 de cada mes"), qsTr("Hoy ocuparía 3,8 GB en cada equipo")]
        current: root.kept
        onChosen: key => root.kept = key
    }

    Row {
        width: parent.width
        spacing: 24

        Radio {
            width: (parent.width - 24) / 2
            text: qsTr("Foco")
            selected: true
            ringed: true
        }

        Radio {
            width: parent.width / 2
            text: qsTr("Apagado")
            enabled: false
        }
    }

    SettingRow {
        width: parent.width
        title: qsTr("Idioma")
        line: qsTr("De la ventana y de los avisos")

        Select {
            label: qsTr("Idioma")
            keys: ["es", "en"]
            names: ["Español", "English"]
            current: "es"
        }
    }

    ChoiceWords {
        width: parent.width
        text: qsTr("Horas tranquilas")
        line: qsTr("De 18:00 a 8:00 no se avisa de nada")
    }
}
