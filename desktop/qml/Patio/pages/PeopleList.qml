pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// The directory with its search.
FocusScope {
    id: root

    required property PeopleViewModel people

    Heading {
        id: title

        x: 28
        y: 24
        width: root.width - 56
        level: 1
        text: qsTr("Personas")
    }

    Words {
        id: line

        x: 28
        y: title.y + title.height + 2
        width: root.width - 56
        role: Words.Meta
        text: root.people.line
        color: Theme.textMuted
        elide: Text.ElideRight
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    SearchField {
        id: search

        x: 16
        y: line.y + line.height + 16
        width: root.width - 32
        placeholderText: qsTr("Nombre, puesto o habilidad")
        text: root.people.words
        onSought: words => root.people.words = words
        Keys.onDownPressed: if (root.people.count > 0)
            list.moved(0)
        onAccepted: if (root.people.count > 0)
            list.moved(0)
    }

    RowList {
        id: list

        x: 16
        y: search.y + search.height + 16
        width: root.width - 32
        height: root.height - y - 8
        focus: true
        label: qsTr("Personas")
        model: root.people.rows
        currentIndex: root.people.current
        reuseItems: true
        onChosen: index => root.people.choose(index)

        delegate: ListRow {
            required face
            required line
            required here
            required says
        }
    }

    EmptyState {
        anchors.fill: list
        visible: root.people.nobody !== ""
        glyph: "search"
        title: root.people.nobody
    }
}
