import QtQuick
import Patio
import Patio.ViewModels

// One card with all its comments, or why it is not here.
FocusScope {
    id: root

    required property AppViewModel app
    required property CardViewModel model
    required property int columnX
    required property int columnWidth

    FeedPage {
        anchors.fill: parent
        focus: true
        feed: root.model
        composer: root.app.composer
        rail: root.app.rail
        sidebar: root.app.sidebar
        columnX: root.columnX
        columnWidth: root.columnWidth
        narrow: Window.width < 1200
        letters: root.app.letters
    }

    Surface {
        x: root.columnX
        y: 100
        width: root.columnWidth
        height: none.height
        visible: root.model.missing !== ""

        EmptyState {
            id: none

            width: parent.width
            glyph: "clock"
            title: root.model.missing
            text: root.model.missingLine
            action: qsTr("Ir a Inicio")
            onActed: root.app.navigation.open("home")
        }
    }

    PhotoOpener {
        photos: root.model.acts.photos
    }

    Toast {
        x: 16
        y: root.height - height - 16
        text: root.model.acts.note
        action: root.model.acts.undoable ? qsTr("Deshacer") : ""
        onActed: root.model.acts.undo()
        onGone: root.model.acts.forgetNote()
    }
}
