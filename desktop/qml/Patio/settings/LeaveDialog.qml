pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// Somebody leaves: what depends on her first, then when, and what stays.
DialogFrame {
    id: root

    required property AppViewModel app
    required property StaffViewModel staff
    readonly property LeavingViewModel leaving: staff.leaving
    property string day: ""
    readonly property bool now: leaving.when === "now"

    title: qsTr("Dar de baja a %1").arg(leaving.name)
    lead: qsTr("Antes puede guardar una copia de todo lo suyo. Un equipo que no vuelva a conectarse conserva lo que ya tenía.")
    wide: 600
    alert: true
    danger: true
    accept: leaving.working ? qsTr("Un momento…") : now ? qsTr("Dar de baja ahora") : qsTr("Anunciar la baja")
    acceptable: !leaving.working && (now ? !leaving.needsWords || words.filled : day !== "")
    onAccepted: leaving.carryOut(day, goodbye.text, words.text)
    onClosed: staff.forget()
    Component.onCompleted: open()

    Banner {
        width: parent.width
        visible: root.leaving.depends !== ""
        caution: true
        closable: false
        title: qsTr("De esta persona depende:")
        text: root.leaving.depends
    }

    RadioGroup {
        width: parent.width
        label: qsTr("Cuándo")
        keys: root.leaving.needsWords ? ["now"] : ["later", "now"]
        names: root.leaving.needsWords ? [qsTr("Ahora mismo")] : [qsTr("Al acabar su último día"), qsTr("Ahora mismo")]
        lines: root.leaving.needsWords ? [] : [qsTr("Se publica una despedida. Este equipo le da de baja a medianoche, con Patio abierto."), qsTr("Sin despedida. Para cuando se pierde o se roba un equipo.")]
        current: root.leaving.when
        onChosen: key => root.leaving.setWhen(key)
    }

    Column {
        width: parent.width
        visible: !root.now
        spacing: 6

        DateField {
            label: qsTr("Último día")
            placeholder: qsTr("Elegir su último día")
            day: root.day
            least: root.leaving.today
            onChosen: day => root.day = day
        }

        Words {
            topPadding: lead + 6
            role: Words.MetaB
            text: qsTr("Unas palabras de despedida")
            Accessible.ignored: true
        }

        Field {
            id: goodbye

            width: parent.width
            placeholderText: qsTr("Si quieres")
            Accessible.name: qsTr("Unas palabras de despedida")
        }
    }

    RadioGroup {
        width: parent.width
        label: qsTr("Lo que escribió")
        keys: root.now ? ["keep", "erase"] : ["keep", "processes", "erase"]
        names: root.now ? [qsTr("Lo que escribió se queda"), qsTr("Se borra todo")] : [qsTr("Lo que escribió se queda"), qsTr("Se quedan solo las fichas de cómo lo hacemos"), qsTr("Se borra todo")]
        current: root.leaving.posts
        onChosen: key => root.leaving.setPosts(key)
    }

    Switch {
        width: parent.width
        visible: !root.now
        text: qsTr("Quitar su nombre de lo que se queda")
        line: qsTr("Lo que otros escribieron con sus palabras no cambia.")
        selected: root.leaving.renamed
        onClicked: root.leaving.toggleRenamed()
    }

    Switch {
        width: parent.width
        visible: root.now
        text: qsTr("Que sus equipos borren lo que guardan")
        line: qsTr("Lo hacen cuando se enteren. Uno que no se conecte nunca más no se entera.")
        selected: root.leaving.wipe
        onClicked: root.leaving.toggleWipe()
    }

    WordsField {
        id: words

        width: parent.width
        visible: root.now && root.leaving.needsWords
    }

    SettingsNote {
        width: parent.width
        wrong: true
        text: root.leaving.error
    }
}
