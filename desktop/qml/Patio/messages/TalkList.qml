pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// My conversations, the one with the newest message first.
FocusScope {
    id: root

    required property MessagesViewModel model
    required property int inset

    Heading {
        id: heading

        x: root.inset + 12
        y: 24
        width: add.x - x - 8
        level: 1
        text: qsTr("Mensajes")
    }

    IconButton {
        id: add

        x: parent.width - width - root.inset
        anchors.verticalCenter: heading.verticalCenter
        focus: view.count === 0
        glyph: "edit"
        text: qsTr("Nuevo mensaje")
        onClicked: {
            root.model.begin();
            people.press();
        }
    }

    OnDemand {
        id: people

        button: add
        file: "../messages/PeopleDialog.qml"
        model: root.model
    }

    RowList {
        id: view

        x: root.inset
        y: heading.y + heading.height + 20
        width: parent.width - 2 * x
        height: parent.height - y
        focus: count > 0
        bottomMargin: 16
        label: qsTr("Conversaciones")
        model: root.model.talks
        currentIndex: root.model.current
        onChosen: index => root.model.choose(index)

        delegate: ListRow {
            required title
            required line
            required face
            required here
            required says
            required property string drawing
            required property string when
            required property int unread

            focus: index === Math.max(0, view.currentIndex)
            width: view.width
            tall: 64
            round: drawing !== ""
            glyph: drawing
            trailing: when
            count: unread
        }
    }

    EmptyState {
        y: heading.y + heading.height
        width: parent.width
        visible: root.model.empty
        glyph: "chat"
        title: qsTr("Ningún mensaje todavía")
        text: qsTr("Escribe a una persona o a unas cuantas. Nadie más puede leerlo.")
        action: qsTr("Nuevo mensaje")
        onActed: add.clicked()
    }
}
