pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// «Para contar fuera»: what may be told, what it waits for, and who says yes or no.
FocusScope {
    id: root

    required property AppViewModel app
    required property OutsideViewModel model
    required property int columnX
    required property int columnWidth
    property string withdrawn: ""

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Para contar fuera")

    Scroller {
        anchors.fill: parent
        contentHeight: page.y + page.height + 24

        Column {
            id: page

            x: Math.max(24, root.columnX)
            y: 24
            width: Math.min(720, root.width - 2 * x, Math.max(root.columnWidth, 480))
            spacing: 16

            TitleRow {
                width: parent.width
                title: qsTr("Para contar fuera")
                line: qsTr("Con permiso de quien sale, y con tus palabras. Patio no publica nada por ti.")
            }

            Banner {
                width: parent.width
                visible: root.model.error !== ""
                loss: true
                title: qsTr("No se ha hecho")
                text: root.model.error
                onDismissed: root.model.dismissError()
            }

            Repeater {
                model: root.model.rows

                PieceCard {
                    width: page.width
                    feed: root.app.feed
                    onTold: root.model.tell(key)
                    onAnswered: yes => root.model.agree(key, yes)
                    onLeaving: {
                        root.withdrawn = key;
                        leave.press();
                    }
                }
            }

            EmptyState {
                width: parent.width
                visible: root.model.none
                glyph: "globe"
                title: qsTr("Nada que contar fuera por ahora")
                text: root.model.speaks ? qsTr("En el menú de una publicación, «Proponer para fuera» te deja darle el visto bueno con otras palabras.") : qsTr("Si una publicación merece contarse, proponla desde su menú: «Proponer para fuera».")
            }
        }
    }

    OnDemand {
        id: leave

        button: root

        ConfirmDialog {
            title: qsTr("¿Retirar esta pieza?")
            text: qsTr("Deja de ofrecerse a todo el mundo. Lo que alguien haya contado ya fuera no se puede recoger.")
            accept: qsTr("Retirar")
            onAccepted: root.model.withdraw(root.withdrawn)
        }
    }

    TellDialog {
        outside: root.model
    }

    ClearDialog {
        draft: root.model.draft
    }
}
