pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Patio
import Patio.ViewModels

// The language of the window. Each language is named in itself.
PushButton {
    id: root

    required property AppViewModel app

    kind: PushButton.Ghost
    tall: 40
    glyph: "globe"
    trailing: "chev-down"
    text: app.language === "en" ? "English" : "Español"
    Accessible.role: Accessible.ButtonMenu
    Accessible.name: qsTr("Idioma: %1").arg(text)
    onClicked: menu.opened ? menu.close() : menu.open()

    DropMenu {
        id: menu

        closePolicy: Popup.CloseOnEscape | Popup.CloseOnPressOutsideParent
        y: root.height + 4
        x: root.width - width
        wide: 180

        DropMenuItem {
            text: "Español"
            chosen: root.app.language === "es"
            onTriggered: root.app.language = "es"
        }

        DropMenuItem {
            text: "English"
            chosen: root.app.language === "en"
            onTriggered: root.app.language = "en"
        }
    }
}
