pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// Valores y azulejos: three to six, each with its tile.
SettingsBody {
    id: root

    required property AppViewModel app
    required property CompanyViewModel model

    title: qsTr("Valores y azulejos")
    line: qsTr("De tres a seis. Cada kudos puede llevar uno, con su azulejo.")

    SettingsCard {
        id: card

        width: parent.width
        title: qsTr("Valores")

        Repeater {
            model: root.model.values

            Row {
                id: value

                required property int index
                required property string key
                required property string name
                required property string tile
                required property string drawing

                spacing: 8

                TileButton {
                    anchors.verticalCenter: parent.verticalCenter
                    tile: value.tile
                    label: qsTr("Azulejo del valor %1").arg(value.index + 1)
                    drawing: value.drawing
                    tiles: root.model.tiles
                    onChosen: tile => root.model.setTile(value.key, tile)
                }

                Field {
                    id: field

                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.max(140, card.width - 48 - 44 - 2 * 36 - 4 * 8)
                    text: value.name
                    maximumLength: 80
                    placeholderText: qsTr("Un valor, en pocas palabras")
                    Accessible.name: qsTr("Valor %1").arg(value.index + 1)
                    onTextEdited: root.model.setValue(value.key, text)
                }

                IconButton {
                    anchors.verticalCenter: parent.verticalCenter
                    enabled: value.index > 0
                    opacity: enabled ? 1 : 0
                    rotation: 180
                    glyph: "chev-down"
                    text: qsTr("Subir %1").arg(value.name)
                    onClicked: root.model.raiseValue(value.key)
                }

                IconButton {
                    anchors.verticalCenter: parent.verticalCenter
                    visible: root.model.canTakeAway
                    glyph: "close"
                    text: qsTr("Quitar %1").arg(value.name)
                    onClicked: root.model.removeValue(value.key)
                }
            }
        }

        SettingsNote {
            width: parent.width
            wrong: true
            text: root.model.error
        }

        Flow {
            width: parent.width
            spacing: 8

            PushButton {
                visible: root.model.canAdd
                glyph: "plus"
                text: qsTr("Añadir otro")
                onClicked: root.model.addValue()
            }

            PushButton {
                visible: root.model.dirty
                kind: PushButton.Primary
                text: qsTr("Guardar")
                enabled: !root.model.working
                onClicked: root.model.keepValues()
            }

            PushButton {
                visible: root.model.dirty
                kind: PushButton.Ghost
                text: qsTr("Dejarlo como estaba")
                onClicked: root.model.forgetValues()
            }
        }
    }

    SettingsNote {
        width: parent.width
        text: qsTr("Un valor con otro nombre u otro azulejo sigue siendo el mismo, también en los kudos de antes. Los de un valor que se quita se quedan sin azulejo.")
    }
}
