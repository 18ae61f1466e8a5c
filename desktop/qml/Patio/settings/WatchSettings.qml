pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// Por revisar: what is odd in the office, what was reported, what of mine is hidden.
SettingsBody {
    id: root

    required property AppViewModel app
    required property WatchViewModel model
    // What is asked about: a report's target, or whom to remove.
    property string about: ""

    title: qsTr("Por revisar")
    line: model.judges ? qsTr("Lo que alguien ha avisado, y lo que no cuadra en los equipos.") : qsTr("Lo que avisaste, y lo tuyo que alguien ha ocultado.")

    SettingsNote {
        width: parent.width
        wrong: true
        text: asks.visible || removing.visible ? "" : root.model.error
    }

    EmptyState {
        width: parent.width
        visible: root.model.nothing
        glyph: "check"
        title: qsTr("Nada que revisar")
        text: qsTr("Nadie ha avisado de nada, y en los equipos no pasa nada raro.")
    }

    Repeater {
        model: root.model.alarms

        SettingsCard {
            id: alarm

            required glyph
            required property string key
            required property string text
            required property string action
            required property string page
            required property string subject
            required property string flooder

            width: parent?.width ?? 0
            line: text
            ground: Theme.ocreTint
            ink: Theme.inkOcreTint

            PushButton {
                visible: alarm.action !== ""
                enabled: !root.model.working
                kind: alarm.flooder === "" ? PushButton.Secondary : PushButton.Danger
                text: alarm.action
                onClicked: {
                    if (alarm.flooder === "") {
                        root.app.navigation.open(alarm.page, alarm.subject);
                        return;
                    }
                    root.about = alarm.flooder;
                    removing.open();
                }
            }
        }
    }

    Heading {
        width: parent.width
        topPadding: 8
        visible: reported.count > 0
        text: qsTr("Lo que se ha avisado")
    }

    Repeater {
        id: reported

        model: root.model.reports

        ReportCard {
            required property string target

            width: parent?.width ?? 0
            enabled: !root.model.working
            onLooked: root.app.navigation.open("card", card)
            onShowing: root.model.show(target)
            onHiding: {
                root.about = target;
                asks.open();
            }
        }
    }

    Heading {
        width: parent.width
        topPadding: 8
        visible: ordered.count > 0
        text: qsTr("Lo que se va a borrar")
    }

    SettingsNote {
        width: parent.width
        text: ordered.count > 0 ? qsTr("Nadie lo ve ya, y tres días después de mandarse se borra de todos los equipos. Mostrarlo otra vez lo impide.") : ""
    }

    Repeater {
        id: ordered

        model: root.model.orders

        ReportCard {
            card: ""
            reason: ""
            standing: ""
            hides: false
            shows: true
            reasoned: false
            width: parent?.width ?? 0
            enabled: !root.model.working
            onShowing: root.model.show(key)
        }
    }

    Heading {
        width: parent.width
        topPadding: 8
        visible: mine.count > 0
        text: qsTr("Lo tuyo que no se ve")
    }

    Repeater {
        id: mine

        model: root.model.hidden

        ReportCard {
            card: ""
            details: ""
            standing: ""
            hides: false
            shows: false
            width: parent?.width ?? 0
        }
    }

    DialogFrame {
        id: asks

        // What was typed stays until it is written down.
        readonly property int writes: root.model.writes

        onWritesChanged: {
            why.clear();
            close();
        }
        title: qsTr("¿Ocultar esto a todo el mundo?")
        lead: qsTr("Nadie lo verá hasta que se vuelva a mostrar. Lo que escribas aquí le llega solo a quien lo escribió.")
        wide: 520
        danger: true
        accept: qsTr("Ocultar")
        acceptable: why.text.trim() !== "" && !root.model.working
        first: why
        onAccepted: root.model.hide(root.about, why.text)

        SettingsNote {
            width: parent?.width ?? 0
            wrong: true
            text: root.model.error
        }

        TextBox {
            id: why

            width: parent?.width ?? 0
            least: 96
            placeholderText: qsTr("Por qué se oculta")
        }
    }

    ConfirmDialog {
        id: removing

        title: qsTr("¿Dar de baja sin lo de hoy?")
        text: qsTr("Sale de la empresa con todos sus equipos, y lo que ha llegado de esa persona en el último día deja de verse en todas partes. No se puede deshacer.")
        accept: qsTr("Dar de baja")
        onAccepted: root.model.removeFlooder(root.about)
    }
}
