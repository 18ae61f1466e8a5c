import QtQuick
import Patio
import Patio.ViewModels

// «Crear canal»: its name, what it is for, and who reads it. Whoever loads it again opens it again.
Item {
    id: root

    required property ChannelViewModel channel
    required property NavigationViewModel navigation
    readonly property string place: navigation.page + navigation.subject

    // It was opened, and one is there.
    onPlaceChanged: dialog.close()
    Component.onCompleted: {
        channel.begin();
        dialog.open();
    }

    DialogFrame {
        id: dialog

        title: qsTr("Crear canal")
        lead: root.channel.forSome ? qsTr("Solo lo leen quienes elijas. Nadie más puede, tampoco quien lleva Patio.") : qsTr("Lo ve toda la empresa.")
        accept: qsTr("Crear canal")
        acceptable: root.channel.nameReady
        wide: 480
        first: name
        onAccepted: root.channel.create()

        Banner {
            width: parent?.width ?? 0
            visible: root.channel.error !== ""
            loss: true
            closable: false
            title: qsTr("No se ha creado")
            text: root.channel.error
        }

        Field {
            id: name

            width: parent?.width ?? 0
            maximumLength: 40
            placeholderText: qsTr("Nombre, por ejemplo: ferias")
            text: root.channel.newName
            onTextChanged: root.channel.newName = text
        }

        Segmented {
            label: qsTr("Quién lo lee")
            keys: ["all", "some"]
            names: [qsTr("Toda la empresa"), qsTr("Solo algunas personas")]
            current: root.channel.forSome ? "some" : "all"
            onChosen: key => root.channel.readBySome(key === "some")
        }

        PeoplePicker {
            width: parent?.width ?? 0
            visible: root.channel.forSome
            picking: root.channel.picking
        }

        TextBox {
            width: parent?.width ?? 0
            visible: !root.channel.forSome
            least: 64
            placeholderText: qsTr("Para qué es este canal")
            text: root.channel.newAbout
            onTextChanged: root.channel.newAbout = text
        }
    }
}
