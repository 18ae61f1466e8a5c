import QtQuick
import Patio
import Patio.ViewModels

// By what a search is narrowed down: whose, what, where, when.
Flow {
    id: root

    required property SearchViewModel search
    readonly property int each: Math.max(120, Math.floor((width - 3 * spacing) / 4))

    spacing: 8

    Select {
        width: root.each
        label: qsTr("Persona")
        keys: root.search.personKeys
        names: root.search.personNames
        current: root.search.person
        onChosen: key => root.search.person = key
    }

    Select {
        width: root.each
        label: qsTr("Tipo")
        keys: root.search.kindKeys
        names: root.search.kindNames
        current: root.search.kind
        onChosen: key => root.search.kind = key
    }

    Select {
        width: root.each
        label: qsTr("Canal")
        keys: root.search.channelKeys
        names: root.search.channelNames
        current: root.search.channel
        onChosen: key => root.search.channel = key
    }

    Select {
        width: root.each
        label: qsTr("Mes")
        keys: root.search.monthKeys
        names: root.search.monthNames
        current: root.search.month
        onChosen: key => root.search.month = key
    }
}
