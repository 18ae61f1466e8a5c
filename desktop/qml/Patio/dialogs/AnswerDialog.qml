import QtQuick
import Patio
import Patio.ViewModels

// The official answer to a question; to a rumour with what is to be said of it.
DialogFrame {
    id: root

    required property AskedViewModel asked
    required property AnswerViewModel model

    title: qsTr("Responder")
    lead: model.who + ": " + model.question
    note: qsTr("La lee toda la empresa, y queda para siempre.")
    accept: qsTr("Publicar la respuesta")
    acceptable: model.ready
    first: words
    onAccepted: model.save()
    onClosed: asked.close()
    Component.onCompleted: open()

    Banner {
        width: parent.width
        visible: root.model.error !== ""
        loss: true
        closable: false
        title: qsTr("No se ha guardado")
        text: root.model.error
    }

    RadioGroup {
        width: parent.width
        visible: root.model.rumour
        label: qsTr("¿Es verdad lo que se comenta?")
        keys: root.model.verdicts
        names: root.model.verdictNames
        lines: root.model.verdictLines
        current: root.model.verdict
        onChosen: key => root.model.judge(key)
    }

    DateField {
        visible: root.model.rumour && root.model.later
        label: qsTr("Hasta cuándo")
        placeholder: qsTr("¿Hasta cuándo?")
        day: root.model.back
        least: root.model.firstDay
        onChosen: day => root.model.comeBack(day)
    }

    TextBox {
        id: words

        width: parent.width
        least: 120
        placeholderText: root.model.later ? qsTr("Qué se puede decir por ahora") : qsTr("La respuesta, como se la dirías a todos a la cara")
        text: root.model.text
        onTextChanged: root.model.text = text
    }
}
