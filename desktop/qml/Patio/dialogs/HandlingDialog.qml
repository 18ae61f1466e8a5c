import QtQuick
import Patio
import Patio.ViewModels

// What is asked about a card as a whole: its new words, why it is hidden or not right, or whether
// it really goes.
DialogFrame {
    id: root

    required property HandlingViewModel model
    readonly property string act: model.asking
    readonly property bool typed: act === "edit" || act === "report" || (act === "hide" && model.present)

    title: act === "edit" ? qsTr("Editar") : act === "hide" ? qsTr("¿Ocultar esto a todo el mundo?") : act === "report" ? qsTr("¿Qué no está bien?") : qsTr("¿Borrarlo para todos?")
    lead: {
        if (act === "edit")
            return qsTr("Pondrá «editado». Lo que decía antes se guarda.");
        if (act === "hide")
            return model.present ? qsTr("Nadie lo verá hasta que se vuelva a mostrar. Lo que escribas aquí le llega solo a %1.").arg(model.author) : qsTr("Nadie lo verá hasta que se vuelva a mostrar.");
        if (act === "report")
            return qsTr("Le llega, con tu nombre, a quien se ocupa de ello en la empresa. %1 no lo verá.").arg(model.author);
        return qsTr("Hay quien ha contestado, y lo que dijo deja de verse también. No se puede deshacer.");
    }
    wide: act === "edit" ? 600 : 520
    alert: act === "erase"
    danger: act === "erase" || act === "hide"
    accept: act === "edit" ? qsTr("Guardar") : act === "hide" ? qsTr("Ocultar") : act === "report" ? qsTr("Avisar") : qsTr("Borrar para todos")
    acceptable: model.ready
    first: typed ? box : null
    onAccepted: model.save()
    onClosed: model.close()
    Component.onCompleted: open()

    Rectangle {
        width: parent?.width ?? 0
        height: quoted.height + 20
        visible: root.act !== "edit" && root.model.said !== ""
        radius: Theme.radiusBlock
        color: Theme.inset

        Words {
            id: quoted

            x: 14
            y: 10
            width: parent.width - 28
            role: Words.Small
            text: root.model.said
            color: Theme.textSoft
            wrapMode: Text.Wrap
            maximumLineCount: 4
            elide: Text.ElideRight
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }

    Banner {
        width: parent?.width ?? 0
        visible: root.model.error !== ""
        loss: true
        closable: false
        title: qsTr("No se ha hecho")
        text: root.model.error
    }

    TextBox {
        id: box

        width: parent?.width ?? 0
        visible: root.typed
        least: root.act === "edit" ? 160 : 96
        placeholderText: root.act === "edit" ? qsTr("Lo que dice ahora") : root.act === "hide" ? qsTr("Por qué se oculta") : qsTr("Qué no está bien")
        text: root.model.text
        onTextChanged: if (root.typed)
            root.model.text = text
        Keys.onReturnPressed: event => {
            event.accepted = (event.modifiers & Qt.ControlModifier) && root.acceptable;
            if (event.accepted)
                root.accepted();
        }
    }

    Check {
        width: parent?.width ?? 0
        visible: root.act === "hide"
        selected: root.model.forGood
        text: qsTr("Borrarlo también")
        line: qsTr("En tres días desaparece de todos los equipos. Hasta entonces, solo lo impide quien esté por encima de ti.")
        onClicked: root.model.forGood = !selected
    }
}
