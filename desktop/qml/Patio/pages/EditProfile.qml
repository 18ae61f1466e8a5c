pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Patio
import Patio.ViewModels

// My own profile, to be changed: nothing is written before «Guardar».
DialogFrame {
    id: root

    required property MyselfViewModel myself
    property bool sent: false
    readonly property bool busy: myself.saving

    title: qsTr("Editar mi ficha")
    lead: qsTr("Lo ve toda la empresa, y nadie más.")
    wide: 620
    accept: qsTr("Guardar")
    acceptable: myself.dirty && !busy
    first: name
    // What was typed is not lost by a key.
    closePolicy: myself.dirty ? T.Popup.NoAutoClose : T.Popup.CloseOnEscape
    onAboutToShow: myself.begin()
    onAccepted: {
        sent = true;
        myself.save();
    }
    onBusyChanged: if (sent && !busy && myself.error === "")
        close()

    Item {
        width: parent?.width ?? 0
        height: column.implicitHeight
        Keys.onEscapePressed: event => {
            event.accepted = root.myself.dirty;
            if (event.accepted)
                discarding.open();
        }

        Column {
            id: column

            width: parent.width
            spacing: 14

            Banner {
                width: parent.width
                visible: root.myself.error !== ""
                loss: true
                closable: false
                title: qsTr("No se ha guardado")
                text: root.myself.error
            }

            EditPortrait {
                width: parent.width
                myself: root.myself
            }

            EditLine {
                id: name

                width: parent.width
                myself: root.myself
                field: "name"
                label: qsTr("Nombre")
            }

            Grid {
                width: parent.width
                columns: width < 460 * Theme.textScale ? 1 : 2
                columnSpacing: 16
                rowSpacing: 14

                EditLine {
                    width: (parent.width - 16 * (parent.columns - 1)) / parent.columns
                    myself: root.myself
                    field: "job"
                    label: qsTr("Puesto")
                }

                EditLine {
                    width: (parent.width - 16 * (parent.columns - 1)) / parent.columns
                    myself: root.myself
                    field: "team"
                    label: qsTr("Equipo")
                }

                EditLine {
                    width: (parent.width - 16 * (parent.columns - 1)) / parent.columns
                    myself: root.myself
                    field: "place"
                    label: qsTr("Sitio")
                }

                EditLine {
                    width: (parent.width - 16 * (parent.columns - 1)) / parent.columns
                    myself: root.myself
                    field: "phone"
                    label: qsTr("Teléfono o extensión")
                    longest: 40
                }
            }

            EditLines {
                width: parent.width
                myself: root.myself
                field: "skills"
                label: qsTr("Pregúntame sobre…")
                hint: qsTr("Una cosa por línea. Con tres basta.")
            }

            EditLines {
                width: parent.width
                myself: root.myself
                field: "languages"
                label: qsTr("Idiomas")
                hint: qsTr("Uno por línea.")
            }

            EditBirthday {
                width: parent.width
                myself: root.myself
            }

            EditAway {
                width: parent.width
                myself: root.myself
            }
        }

        EditPhoto {
            myself: root.myself
        }
    }

    ConfirmDialog {
        id: discarding

        title: qsTr("¿Descartar los cambios?")
        text: qsTr("Lo que has cambiado en tu ficha no se ha guardado.")
        accept: qsTr("Descartar")
        cancel: qsTr("Seguir")
        onAccepted: root.close()
    }
}
