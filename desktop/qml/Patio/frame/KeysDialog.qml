pragma ComponentBehavior: Bound

import QtQuick
import Patio

// What can be done with keys alone. Whoever loads it again opens it again.
Item {
    id: root

    readonly property string command: (Qt.platform.os === "osx" ? "Cmd" : "Ctrl") + " + "
    readonly property string shift: qsTr("Mayús") + " + "
    readonly property string enter: qsTr("Intro")
    readonly property list<string> keys: ["F6", command + "1 … 7", command + "K", command + "N", command + shift + "K", command + shift + "N", command + ",", "Alt + ←", "Alt + ↑ ↓", "Alt + " + shift + "↑ ↓", "↑ ↓", enter + ", Tab", "Esc", "L", "R", "C", qsTr("Menú") + ", " + shift + "F10", command + enter]
    readonly property list<string> says: [qsTr("De una parte de la ventana a la siguiente"), qsTr("Inicio, Anuncios, Kudos, Preguntas, Personas, Mensajes, Pulso"), qsTr("Buscar"), qsTr("Publicar"), qsTr("Dar kudos"), qsTr("Novedades"), qsTr("Ajustes"), qsTr("Volver"), qsTr("Canal anterior o siguiente"), qsTr("Canal anterior o siguiente con algo nuevo"), qsTr("De una publicación a otra"), qsTr("Entrar en la publicación"), qsTr("Cerrar lo que esté abierto, o volver a la publicación"), qsTr("En una publicación: leído y entendido"), qsTr("En una publicación: reaccionar"), qsTr("En una publicación: comentar"), qsTr("En una publicación o un comentario: más acciones"), qsTr("Enviar lo que estás escribiendo")]

    Component.onCompleted: dialog.open()

    DialogFrame {
        id: dialog

        title: qsTr("Atajos del teclado")
        cancel: qsTr("Cerrar")
        wide: 560

        Column {
            id: lines

            width: parent?.width ?? 0
            spacing: 4
            Accessible.role: Accessible.List
            Accessible.name: dialog.title

            Repeater {
                model: root.keys.length

                Row {
                    id: one

                    required property int index
                    readonly property string key: root.keys[index] ?? ""

                    width: lines.width
                    spacing: 16
                    Accessible.role: Accessible.ListItem
                    Accessible.name: key + ", " + says.text

                    Words {
                        width: Math.round(170 * Theme.textScale)
                        role: Words.LabelB
                        text: one.key
                        Accessible.ignored: true
                    }

                    Words {
                        id: says

                        width: parent.width - x
                        role: Words.Label
                        text: root.says[one.index] ?? ""
                        color: Theme.textSoft
                        wrapMode: Text.Wrap
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
