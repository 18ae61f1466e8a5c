pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQml.Models
import Patio
import Patio.ViewModels

// The language of the window. Each language is named in itself.
PushButton {
    id: root

    required property AppViewModel app
    readonly property int at: app.languages.indexOf(app.language)

    kind: PushButton.Ghost
    tall: 40
    glyph: "globe"
    trailing: "chev-down"
    text: app.languageNames[at] ?? ""
    Accessible.role: Accessible.ButtonMenu
    Accessible.name: qsTr("Idioma: %1").arg(text)
    onClicked: menu.opened ? menu.close() : menu.open()

    DropMenu {
        id: menu

        closePolicy: Popup.CloseOnEscape | Popup.CloseOnPressOutsideParent
        y: root.height + 4
        x: root.width - width
        wide: 180

        Instantiator {
            model: root.app.languages.length
            onObjectAdded: (index, object) => menu.insertItem(index, object as DropMenuItem)
            onObjectRemoved: (index, object) => menu.removeItem(object as DropMenuItem)

            delegate: DropMenuItem {
                required property int index

                text: root.app.languageNames[index] ?? ""
                chosen: index === root.at
                onTriggered: root.app.language = root.app.languages[index]
            }
        }
    }
}
