pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// What waits on this computer to be published, and what can be done with each.
DialogFrame {
    id: root

    required property SchedulingViewModel model
    readonly property int count: model.count
    readonly property bool held: model.held
    property string leaving: ""

    title: qsTr("Programado")
    lead: qsTr("Solo está en este equipo, que lo publica a su hora; si está apagado, en cuanto se encienda.")
    wide: 620
    cancel: qsTr("Cerrar")
    // The last one has gone: there is nothing to see.
    onCountChanged: if (count === 0)
        close()
    onHeldChanged: if (held)
        close()
    // Later than the focus goes back to where it was.
    onClosed: {
        model.dismissError();
        if (model.held)
            model.toField();
    }

    Banner {
        width: parent.width
        visible: root.model.error !== ""
        loss: true
        title: qsTr("No se ha podido")
        text: root.model.error
        onDismissed: root.model.dismissError()
    }

    Words {
        width: parent.width
        visible: !root.model.free && !root.model.held
        role: Words.Meta
        text: qsTr("Para cambiar una, termina antes lo que estás escribiendo.")
        color: Theme.textSoft
        wrapMode: Text.Wrap
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    Column {
        width: parent.width
        Accessible.role: Accessible.List
        Accessible.name: root.title

        Repeater {
            model: root.model.waiting

            WaitingItem {
                width: parent?.width ?? 0
                free: root.model.free
                onPublished: root.model.publishNow(key)
                onChangeAsked: root.model.change(key)
                onDropped: {
                    root.leaving = key;
                    sure.open();
                }
            }
        }
    }

    ConfirmDialog {
        id: sure

        title: qsTr("¿Borrar esta publicación?")
        text: qsTr("No se ha publicado y no está en ningún otro sitio.")
        accept: qsTr("Borrar")
        onAccepted: root.model.drop(root.leaving)
    }
}
