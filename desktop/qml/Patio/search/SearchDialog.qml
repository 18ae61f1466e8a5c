pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Patio
import Patio.ViewModels

// The search: words, what narrows them down, and what was found. The keyboard stays with the
// words; the arrows walk over the finds, and Enter opens the one they are on.
Popover {
    id: root

    required property SearchViewModel model
    readonly property string none: model.none
    readonly property bool hint: list.count === 0 && none === "" && model.link === ""

    signal went(int place)

    label: qsTr("Buscar")
    parent: Overlay.overlay
    x: Math.round(((parent?.width ?? 1280) - width) / 2)
    y: Math.min(72, Math.round((parent?.height ?? 800) * 0.06))
    width: Math.min(Math.round(720 * Theme.textScale), (parent?.width ?? 1280) - 48)
    height: Math.min((parent?.height ?? 800) - 2 * y, Math.round(620 * Theme.textScale))
    modal: true
    padding: 0
    corner: Theme.radiusDialog
    onAboutToShow: model.begin()
    onOpened: {
        field.forceActiveFocus();
        field.selectAll();
    }
    onWent: place => {
        if (model.open(place))
            close();
    }

    Overlay.modal: Rectangle {
        color: Theme.scrim
    }

    contentItem: FocusScope {
        focus: true

        SearchField {
            id: field

            x: 20
            y: 20
            width: parent.width - 40
            focus: true
            placeholderText: qsTr("Busca en todo lo que puedes leer")
            text: root.model.words
            onSought: words => root.model.words = words
            onAccepted: root.went(root.model.current)
            Keys.onDownPressed: ++root.model.current
            Keys.onUpPressed: --root.model.current
        }

        SearchFilters {
            id: filters

            x: 20
            y: field.y + field.height + 10
            width: parent.width - 40
            search: root.model
        }

        Hairline {
            y: filters.y + filters.height + 14
            width: parent.width
        }

        ListView {
            id: list

            x: 12
            y: filters.y + filters.height + 15
            width: parent.width - 16
            height: foot.y - y
            topMargin: 8
            bottomMargin: 8
            clip: true
            model: root.model.hits
            boundsBehavior: Flickable.StopAtBounds
            keyNavigationEnabled: false
            highlightFollowsCurrentItem: false
            currentIndex: root.model.current
            onCurrentIndexChanged: positionViewAtIndex(currentIndex, ListView.Contain)
            onAtYEndChanged: if (atYEnd && count > 0)
                root.model.loadMore()
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Resultados")
            ScrollBar.vertical: Track {}

            delegate: SearchHit {
                onClicked: root.went(index)
            }
        }

        EmptyState {
            anchors.centerIn: list
            width: list.width
            edge: 0
            visible: root.hint
            glyph: "search"
            title: qsTr("¿Qué buscas?")
            text: qsTr("Publicaciones, comentarios, mensajes, archivos y personas. Ni las tildes ni el plural importan; entre comillas, la frase tal cual.")
        }

        EmptyState {
            anchors.centerIn: list
            width: list.width
            edge: 0
            visible: root.none !== "" && root.model.link === ""
            glyph: "search"
            title: qsTr("Nada con «%1»").arg(root.none)
            text: qsTr("Se busca en lo que este equipo ha recibido. Prueba con menos palabras o busca en los mensajes de una persona.")
            action: root.model.narrowed ? qsTr("Buscar en todo") : ""
            onActed: {
                root.model.widen();
                field.forceActiveFocus();
            }
        }

        EmptyState {
            anchors.centerIn: list
            width: list.width
            edge: 0
            visible: root.model.link !== ""
            glyph: "link"
            title: qsTr("Es la dirección de una publicación")
            action: qsTr("Ir a la publicación")
            onActed: root.went(0)
        }

        Item {
            id: foot

            y: parent.height - height
            width: parent.width
            height: Math.round(40 * Theme.textScale)

            Hairline {
                width: parent.width
            }

            Words {
                x: 24
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width / 2 - 24
                role: Words.Meta
                text: root.model.countLine
                color: Theme.textMuted
                elide: Text.ElideRight
                Accessible.ignored: text === ""
                Accessible.role: Accessible.StatusBar
                Accessible.name: text
            }

            Words {
                x: parent.width / 2
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width / 2 - 24
                horizontalAlignment: Text.AlignRight
                role: Words.Micro
                text: qsTr("↑ ↓ para moverse · Intro para abrir · Esc para cerrar")
                color: Theme.textMuted
                elide: Text.ElideRight
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }
    }
}
