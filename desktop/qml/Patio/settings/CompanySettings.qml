import QtQuick
import Patio
import Patio.ViewModels

// Nombre y logotipo.
SettingsBody {
    id: root

    required property AppViewModel app
    required property CompanyViewModel model

    title: qsTr("Nombre y logotipo")
    line: qsTr("Lo ve toda la empresa")

    SettingsCard {
        width: parent.width
        title: qsTr("Nombre")

        Flow {
            width: parent.width
            spacing: 8

            Field {
                id: name

                width: Math.min(parent.width, Math.round(360 * Theme.textScale))
                text: root.model.name
                maximumLength: 80
                Accessible.name: qsTr("Nombre de la empresa")
                onAccepted: root.model.rename(text)
            }

            PushButton {
                beside: true
                text: qsTr("Guardar")
                enabled: !root.model.working && name.text.trim() !== "" && name.text.trim() !== root.model.name
                onClicked: root.model.rename(name.text)
            }
        }
    }

    SettingsCard {
        width: parent.width
        title: qsTr("Logotipo")
        line: qsTr("Una imagen cuadrada; de otra se toma el centro.")

        Image {
            width: 96
            height: 96
            visible: root.model.logo !== ""
            asynchronous: true
            sourceSize: Qt.size(96, 96)
            source: root.model.logo === "" ? "" : `image://photo/${root.model.logo}/14/96`
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Logotipo de %1").arg(root.model.name)
        }

        SettingsNote {
            width: parent.width
            text: root.model.hasLogo && root.model.logo === "" ? qsTr("Está en otro equipo y llegará cuando esté cerca.") : ""
        }

        Flow {
            width: parent.width
            spacing: 8

            PushButton {
                glyph: "image"
                text: root.model.hasLogo ? qsTr("Cambiar") : qsTr("Elegir una imagen")
                enabled: !root.model.working
                onClicked: root.model.choose("logo")
            }

            PushButton {
                visible: root.model.hasLogo
                kind: PushButton.Ghost
                text: qsTr("Quitar")
                enabled: !root.model.working
                onClicked: root.model.removeLogo()
            }
        }
    }

    SettingsNote {
        width: parent.width
        wrong: true
        text: root.model.error
    }

    FileWish {
        owner: root.model
    }
}
