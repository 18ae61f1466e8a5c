import QtQuick
import Patio
import Patio.ViewModels

// A new version from a stick, for whoever may let the company have it.
SettingsCard {
    id: root

    required property UpdatingViewModel model

    glyph: "download"
    title: qsTr("Versiones nuevas")
    line: qsTr("Sin internet: trae el archivo en un lápiz USB. Se comprueban las firmas de quienes hacen Patio antes de guardar nada.")

    PushButton {
        text: qsTr("Traer una versión nueva")
        enabled: !root.model.working
        onClicked: root.model.choose("update")
    }

    SettingsNote {
        width: parent.width
        text: root.model.working ? qsTr("Comprobando…") : root.model.note
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
