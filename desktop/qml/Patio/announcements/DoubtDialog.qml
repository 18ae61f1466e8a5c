import QtQuick
import Patio
import Patio.ViewModels

// «Tengo una duda», from a card.
Item {
    id: root

    required property ActsViewModel acts
    required property string key
    required property string author

    Component.onCompleted: dialog.open()

    LinesDialog {
        id: dialog

        title: qsTr("¿Qué no queda claro?")
        lead: qsTr("Le llega a %1 con tu nombre, y contestará una vez para todo el mundo. Cuenta como leído.").arg(root.author)
        placeholder: qsTr("Tu duda")
        accept: qsTr("Enviar la duda")
        onSaid: words => root.acts.doubt(root.key, words)
    }
}
