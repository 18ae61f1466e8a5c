import QtQuick
import Patio
import Patio.ViewModels

// A channel: what it is for, who writes there, and whether anything new goes into it.
DialogFrame {
    id: root

    required property ChannelViewModel channel
    required property string name

    title: "# " + name
    lead: channel.mayChange ? "" : qsTr("Lo cambia quien lo abrió, Propiedad o Administración.")
    cancel: qsTr("Cerrar")
    wide: 520

    Banner {
        width: parent?.width ?? 0
        visible: root.channel.error !== ""
        loss: true
        closable: false
        title: qsTr("No se ha guardado")
        text: root.channel.error
    }

    TextBox {
        width: parent?.width ?? 0
        least: 84
        enabled: root.channel.mayChange
        placeholderText: qsTr("Para qué es este canal")
        text: root.channel.newAbout
        onTextChanged: root.channel.newAbout = text
    }

    PushButton {
        visible: root.channel.mayChange
        text: qsTr("Guardar")
        enabled: root.channel.aboutReady
        onClicked: root.channel.saveAbout()
    }

    SectionHead {
        width: parent?.width ?? 0
        text: root.channel.writersLine
    }

    Words {
        width: parent?.width ?? 0
        visible: text !== ""
        role: Words.Small
        text: root.channel.writers
        color: Theme.textSoft
        wrapMode: Text.Wrap
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    Switch {
        width: parent?.width ?? 0
        visible: root.channel.archivable
        text: qsTr("Archivado")
        line: qsTr("Se puede leer, y nada nuevo entra. Se puede volver a abrir.")
        selected: root.channel.archived
        onClicked: root.channel.turnArchived()
    }
}
