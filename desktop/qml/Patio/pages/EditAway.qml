import QtQuick
import Patio
import Patio.ViewModels

// Whether I am away, or will be: from which day until which.
Column {
    id: root

    required property MyselfViewModel myself

    spacing: 10

    Switch {
        width: parent.width
        text: qsTr("Estoy fuera, o lo estaré")
        line: qsTr("Vacaciones, una feria, una baja: así nadie te espera.")
        selected: root.myself.away
        onClicked: root.myself.say("away", root.myself.away ? "" : "yes")
    }

    Flow {
        width: parent.width
        visible: root.myself.away
        spacing: 16

        Column {
            spacing: 6

            Words {
                role: Words.MetaB
                text: qsTr("Primer día")
                Accessible.ignored: true
            }

            DateField {
                label: qsTr("Primer día")
                day: root.myself.since
                onChosen: day => root.myself.say("since", day)
            }
        }

        Column {
            spacing: 6

            Words {
                role: Words.MetaB
                text: qsTr("Último día")
                Accessible.ignored: true
            }

            DateField {
                label: qsTr("Último día")
                day: root.myself.until
                least: root.myself.since
                onChosen: day => root.myself.say("until", day)
            }
        }
    }

    EditLine {
        width: parent.width
        visible: root.myself.away
        myself: root.myself
        field: "why"
        label: qsTr("Por qué, si quieres decirlo")
        longest: 200
    }
}
