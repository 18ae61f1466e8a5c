pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// A post for outside: cleared in other words, with who is in it, where and until when; or, by
// whoever may not, proposed.
DialogFrame {
    id: root

    required property OutsideDraftViewModel draft
    readonly property bool asked: draft.open

    title: draft.clears ? qsTr("Dar visto bueno para fuera") : qsTr("Proponer para fuera")
    lead: draft.clears ? qsTr("Lo que se dijo dentro no sale. Escribe lo que sí puede contarse.") : qsTr("Lo decide Propiedad. Tu propuesta se lee como comentario en la publicación.")
    accept: draft.clears ? qsTr("Dar visto bueno") : qsTr("Proponer")
    acceptable: draft.ready
    first: words
    onAskedChanged: asked ? open() : close()
    onAccepted: draft.save()
    onClosed: draft.close()

    Banner {
        width: parent?.width ?? 0
        visible: root.draft.error !== ""
        loss: true
        closable: false
        title: qsTr("No se ha guardado")
        text: root.draft.error
    }

    Banner {
        width: parent?.width ?? 0
        visible: root.draft.blocked !== ""
        caution: true
        closable: false
        glyph: "clock"
        title: root.draft.blocked
    }

    Rectangle {
        width: parent?.width ?? 0
        height: said.height + 22
        radius: Theme.radiusBlock
        color: Theme.inset

        Words {
            id: said

            x: 14
            y: 11
            width: parent.width - 28
            role: Words.Small
            text: qsTr("%1, dentro: «%2»").arg(root.draft.author).arg(root.draft.inside)
            color: Theme.textSoft
            wrapMode: Text.Wrap
            maximumLineCount: 4
            elide: Text.ElideRight
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }

    TextBox {
        id: words

        width: parent?.width ?? 0
        least: 110
        placeholderText: root.draft.clears ? qsTr("Lo que puede contarse fuera") : qsTr("Por qué merece contarse, y a quién")
        text: root.draft.text
        onTextChanged: root.draft.text = text
    }

    Check {
        width: parent?.width ?? 0
        visible: root.draft.clears && root.draft.picturable
        text: qsTr("Con la foto de la publicación")
        line: qsTr("Quien salga en ella tiene que estar abajo.")
        selected: root.draft.pictured
        onClicked: root.draft.turnPicture()
    }

    SettingRow {
        width: parent?.width ?? 0
        visible: root.draft.clears
        title: qsTr("Quién sale")
        line: qsTr("No se cuenta hasta que a cada cual le parezca bien.")

        Select {
            label: qsTr("Quién sale")
            placeholder: qsTr("Añadir a alguien")
            wide: 240
            keys: root.draft.staffKeys
            names: root.draft.staffNames
            current: ""
            onChosen: key => root.draft.add(key)
        }
    }

    Flow {
        width: parent?.width ?? 0
        visible: root.draft.clears && inIt.count > 0
        spacing: 6

        Repeater {
            id: inIt

            model: root.draft.people

            TagChip {
                required property string key
                required property string name

                glyph: "close"
                text: name
                Accessible.name: qsTr("Quitar a %1").arg(name)
                onClicked: root.draft.remove(key)
            }
        }
    }

    SettingRow {
        width: parent?.width ?? 0
        visible: root.draft.clears
        title: qsTr("Dónde")
        line: qsTr("Una o dos.")

        Repeater {
            model: root.draft.networks

            TagChip {
                required property string key
                required property string name
                required property bool chosen

                filters: true
                selected: chosen
                text: name
                onClicked: root.draft.turn(key)
            }
        }
    }

    SettingRow {
        width: parent?.width ?? 0
        visible: root.draft.clears
        title: qsTr("Hasta cuándo")
        line: qsTr("Después deja de ofrecerse.")

        DateField {
            label: qsTr("Hasta cuándo")
            day: root.draft.until
            least: root.draft.firstDay
            onChosen: day => root.draft.tellUntil(day)
        }
    }
}
