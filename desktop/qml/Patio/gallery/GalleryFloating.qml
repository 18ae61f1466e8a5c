pragma ComponentBehavior: Bound

import QtQuick
import Patio

// What lies over the page, or says what has happened.
GallerySection {
    id: root

    title: qsTr("Sobre la página")

    Flow {
        width: parent.width
        spacing: 8

        PushButton {
            text: qsTr("Diálogo")
            onClicked: dialog.open()
        }

        PushButton {
            text: qsTr("Confirmación")
            onClicked: confirm.open()
        }

        PushButton {
            id: menuButton

            trailing: "chev-down"
            text: qsTr("Menú")
            Accessible.role: Accessible.ButtonMenu
            onClicked: menu.press()

            OnDemand {
                id: menu

                button: menuButton

                DropMenu {
                    y: menuButton.height + 4

                    DropMenuItem {
                        glyph: "copy"
                        text: qsTr("Copiar texto")
                    }

                    DropMenuItem {
                        glyph: "edit"
                        text: qsTr("Editar")
                        enabled: false
                    }

                    DropMenuLine {}

                    DropMenuItem {
                        glyph: "trash"
                        danger: true
                        text: qsTr("Borrar")
                    }
                }
            }
        }

        PushButton {
            id: popButton

            text: qsTr("Detalle")
            onClicked: pop.press()

            OnDemand {
                id: pop

                button: popButton

                Popover {
                    y: popButton.height + 4

                    contentItem: Words {
                        role: Words.Meta
                        text: qsTr("Faltan el almacén y el portátil de Youssef.")
                    }
                }
            }
        }
    }

    Banner {
        width: parent.width
        glyph: "nodes-off"
        title: qsTr("No hay nadie cerca")
        text: qsTr("Sigue escribiendo. Tus 3 cambios saldrán cuando aparezca otro equipo en la red.")
    }

    Banner {
        width: parent.width
        caution: true
        glyph: "clock"
        title: qsTr("El reloj va 14 minutos atrasado")
        action: qsTr("Ver cómo")
    }

    Banner {
        width: parent.width
        loss: true
        title: qsTr("No queda sitio en este equipo")
        text: qsTr("Las fotos nuevas no se guardan.")
        action: qsTr("Liberar sitio")
    }

    Toast {
        text: qsTr("Publicado. Ya está en 5 equipos")
    }

    FileDrop {
        width: parent.width
        height: Math.round(96 * Theme.textScale)
        held: true
        words: qsTr("Suelta aquí las fotos y los archivos")
    }

    DialogFrame {
        id: dialog

        title: qsTr("Invitar a %1").arg("Cerámicas Oliva")
        lead: qsTr("Sirve para una persona y caduca mañana a las 18:00.")
        note: qsTr("Al entrar, compara las seis cifras con la otra persona.")
        noteGlyph: "shield"
        accept: qsTr("Hecho")
        cancel: ""
        tall: 472
        onAccepted: close()

        CodeBlock {
            width: parent.width
            code: "7K4M92TDQX3R8VWN5HJC"
        }
    }

    ConfirmDialog {
        id: confirm

        title: qsTr("¿Quitar «%1»?").arg("Portátil de Diego")
        text: qsTr("Dejará de recibir publicaciones al instante. Lo que ya tiene guardado no se borra a distancia.")
        accept: qsTr("Quitar equipo")
    }
}
