import QtQuick
import Patio
import Patio.ViewModels

// Asks before what was written is thrown away.
ConfirmDialog {
    id: root

    required property ComposerViewModel composer
    readonly property bool asking: composer.asking

    title: composer.scheduling.held ? qsTr("¿Descartar los cambios?") : qsTr("¿Descartar lo escrito?")
    text: composer.scheduling.held ? qsTr("La publicación que estaba guardada se queda como estaba.") : qsTr("Todavía no se ha publicado y no se guarda en ningún otro sitio.")
    cancel: qsTr("Seguir escribiendo")
    accept: qsTr("Descartar")
    onAskingChanged: asking ? open() : close()
    onAccepted: composer.discard()
    onClosed: composer.keepWriting()
}
