pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// Announcements, newest first, each with how many have read it.
FocusScope {
    id: root

    required property AnnouncementsViewModel model
    readonly property bool filters: model.unread > 0 || model.onlyUnread

    TitleRow {
        id: head

        x: 29
        y: 24
        width: root.width - 45
        title: qsTr("Anuncios")
        line: qsTr("Lo que la empresa quiere que sepa todo el mundo")
    }

    PushButton {
        id: fresh

        x: 16
        y: head.y + head.height + 18
        // As wide as beside the announcement, also where the list has the window for itself.
        width: Math.min(root.width - 32, Math.round(316 * Theme.textScale))
        visible: root.model.mayAnnounce
        tall: 40
        kind: PushButton.Primary
        glyph: "plus"
        text: qsTr("Nuevo anuncio")
        onClicked: root.model.writing.begin()
    }

    Segmented {
        id: filter

        x: 16
        y: (fresh.visible ? fresh.y + fresh.height : head.y + head.height) + 14
        visible: root.filters
        label: qsTr("Qué anuncios")
        keys: ["all", "unread"]
        names: [qsTr("Todos"), qsTr("Sin leer")]
        current: root.model.onlyUnread ? "unread" : "all"
        onChosen: key => root.model.showUnread(key === "unread")
    }

    RowList {
        id: rows

        x: 16
        y: (filter.visible ? filter.y + filter.height : fresh.visible ? fresh.y + fresh.height : head.y + head.height) + 16
        width: root.width - 32
        height: root.height - y - 8
        focus: true
        visible: count > 0
        label: qsTr("Anuncios")
        model: root.model.rows
        currentIndex: root.model.currentIndex
        onChosen: at => root.model.choose(at)

        delegate: AnnouncementItem {
            width: rows.width
        }
    }

    EmptyState {
        y: rows.y
        width: root.width
        visible: rows.count === 0
        edge: 24
        glyph: "megaphone"
        title: root.model.none ? qsTr("Nada anunciado todavía") : qsTr("Ningún anuncio pendiente")
        text: root.model.none ? (root.model.mayAnnounce ? qsTr("Lo que publiques aquí saldrá en lo alto del patio de todos.") : qsTr("Lo que la empresa anuncie saldrá aquí y en lo alto de tu patio.")) : qsTr("Los que ya has leído siguen en la lista.")
    }
}
