import QtQuick
import Patio
import Patio.ViewModels

// A question to one person, with my name and before everybody.
DialogFrame {
    id: root

    required property ProfileViewModel profile
    property bool sent: false
    readonly property bool busy: profile.asking

    title: qsTr("Preguntar a %1").arg(profile.first)
    lead: qsTr("Va con tu nombre, y la pregunta y la respuesta las ve toda la empresa.")
    wide: 520
    accept: qsTr("Preguntar")
    acceptable: words.text.trim() !== "" && !busy
    first: words
    onAboutToShow: profile.begin()
    onAccepted: {
        sent = true;
        profile.ask(words.text);
    }
    onBusyChanged: if (sent && !busy && profile.error === "")
        close()

    TextBox {
        id: words

        width: parent?.width ?? 0
        least: 96
        placeholderText: qsTr("¿Qué le preguntas?")
    }

    Banner {
        width: parent?.width ?? 0
        visible: root.profile.error !== ""
        loss: true
        closable: false
        title: qsTr("No se ha guardado")
        text: root.profile.error
    }
}
