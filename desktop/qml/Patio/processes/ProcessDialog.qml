import QtQuick
import Patio
import Patio.ViewModels

// A card of how something is done, while it is written.
DialogFrame {
    id: root

    required property ProcessDraftViewModel draft
    readonly property bool asked: draft.open

    title: draft.anew ? qsTr("Cambiar la ficha") : qsTr("Nueva ficha")
    lead: draft.anew ? qsTr("La versión de ahora se guarda en «Versiones».") : qsTr("Cómo se hace aquí, como se lo contarías a alguien que empieza mañana.")
    accept: qsTr("Guardar")
    acceptable: draft.ready
    first: name
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

    Field {
        id: name

        width: parent?.width ?? 0
        maximumLength: 120
        placeholderText: qsTr("Título: «Cargar el horno pequeño»")
        text: root.draft.title
        onTextChanged: root.draft.title = text
    }

    TextBox {
        width: parent?.width ?? 0
        least: 160
        placeholderText: qsTr("Un paso por línea: 1. Encender…  2. Esperar…")
        text: root.draft.text
        onTextChanged: root.draft.text = text
    }

    SettingRow {
        width: parent?.width ?? 0
        title: qsTr("Quién la lleva")
        line: qsTr("La mantiene al día, y se le pregunta.")

        Select {
            label: qsTr("Quién la lleva")
            wide: 260
            keys: root.draft.ownerKeys
            names: root.draft.ownerNames
            current: root.draft.owner
            onChosen: key => root.draft.giveTo(key)
        }
    }

    SettingRow {
        width: parent?.width ?? 0
        title: qsTr("Cuándo se revisa")
        line: qsTr("Ese día se pregunta si sigue siendo así.")

        IconButton {
            anchors.verticalCenter: parent?.verticalCenter
            visible: root.draft.review !== ""
            glyph: "close"
            text: qsTr("Sin fecha")
            onClicked: root.draft.lookOn("")
        }

        DateField {
            label: qsTr("Cuándo se revisa")
            placeholder: qsTr("Sin fecha")
            day: root.draft.review
            least: root.draft.firstDay
            onChosen: day => root.draft.lookOn(day)
        }
    }
}
