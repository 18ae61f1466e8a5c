import QtQuick
import Patio
import Patio.ViewModels

// Day and month; the year is nobody's business.
Column {
    id: root

    required property MyselfViewModel myself

    spacing: 6

    Words {
        width: parent.width
        role: Words.MetaB
        text: qsTr("Cumpleaños")
        Accessible.ignored: true
    }

    Row {
        spacing: 12

        Select {
            wide: 110
            label: qsTr("Día del cumpleaños")
            keys: root.myself.days
            names: root.myself.dayNames
            current: root.myself.day
            onChosen: key => root.myself.say("day", key)
        }

        Select {
            wide: 190
            label: qsTr("Mes del cumpleaños")
            keys: root.myself.months
            names: root.myself.monthNames
            current: root.myself.month
            onChosen: key => root.myself.say("month", key)
        }
    }

    Words {
        width: parent.width
        role: Words.Meta
        text: qsTr("Si no lo pones, nadie lo sabrá por Patio.")
        color: Theme.textMuted
        wrapMode: Text.Wrap
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
