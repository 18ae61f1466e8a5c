pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// The cards by title, those that need somebody first.
FocusScope {
    id: root

    required property ProcessesViewModel processes

    Column {
        id: head

        x: 20
        y: 24
        width: root.width - 40
        spacing: 12

        TitleRow {
            width: parent.width
            title: qsTr("Cómo lo hacemos")
            line: root.processes.countLine

            IconButton {
                glyph: "plus"
                text: qsTr("Nueva ficha")
                onClicked: root.processes.write()
            }
        }

        SearchField {
            width: parent.width
            visible: !root.processes.none
            placeholderText: qsTr("Título o una palabra")
            onSought: words => root.processes.seek(words)
        }

        Flow {
            width: parent.width
            visible: !root.processes.none
            spacing: 6
            Accessible.role: Accessible.Grouping
            Accessible.name: qsTr("Mostrar solo")

            TagChip {
                filters: true
                text: qsTr("Mías")
                selected: root.processes.filter === "mine"
                onClicked: root.processes.only("mine")
            }

            TagChip {
                filters: true
                text: qsTr("Por revisar")
                selected: root.processes.filter === "due"
                onClicked: root.processes.only("due")
            }

            TagChip {
                filters: true
                text: qsTr("Sin dueño")
                selected: root.processes.filter === "orphan"
                onClicked: root.processes.only("orphan")
            }
        }
    }

    RowList {
        x: 8
        y: head.y + head.height + 12
        width: root.width - 16
        height: root.height - y - 8
        visible: !root.processes.none
        label: qsTr("Fichas")
        model: root.processes.rows
        currentIndex: root.processes.at
        onChosen: at => root.processes.choose(at)

        delegate: ListRow {
            required line
            required says
            required trailingGlyph
        }
    }

    EmptyState {
        y: head.y + head.height
        width: root.width
        visible: root.processes.emptyLine !== ""
        title: root.processes.emptyLine
    }

    EmptyState {
        y: head.y + head.height
        width: root.width
        visible: root.processes.none
        glyph: "steps"
        title: qsTr("Todavía no hay ninguna")
        text: qsTr("Lo que alguien pregunta dos veces merece una ficha: cómo se hace, paso a paso, y quién la mantiene.")
        action: qsTr("Escribir la primera")
        onActed: root.processes.write()
    }
}
