pragma ComponentBehavior: Bound

import QtQuick
import QtQml.Models
import Patio
import Patio.ViewModels

// Which channel a post goes to.
PushButton {
    id: root

    required property ComposerViewModel composer

    tall: 34
    kind: PushButton.Ghost
    trailing: "chev-down"
    rightPadding: 2
    text: "# " + composer.channel
    Accessible.role: Accessible.ComboBox
    Accessible.name: qsTr("Publicar en %1").arg(composer.channel)
    onClicked: choices.press()

    OnDemand {
        id: choices

        button: root

        DropMenu {
            id: menu

            x: root.width - width
            y: root.height + 4

            Instantiator {
                model: root.composer.channels
                onObjectAdded: (index, object) => menu.insertItem(index, object as DropMenuItem)
                onObjectRemoved: (index, object) => menu.removeItem(object as DropMenuItem)

                delegate: DropMenuItem {
                    required property string modelData

                    glyph: "hash"
                    text: modelData
                    chosen: modelData === root.composer.channel
                    onTriggered: root.composer.chooseChannel(modelData)
                }
            }
        }
    }
}
