pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// The rows of a card's menu that are there only for who may do what they say, added to it as it
// opens: a row that is there and not shown would be walked to by the arrows.
QtObject {
    id: root

    required property DropMenu menu
    required property HandlingViewModel handling
    required property NavigationViewModel navigation
    required property string key

    signal lookUp
    // Those that change the card, and those that take it away: the latter are last.
    signal addEdit
    signal addLast

    property Component edit: DropMenuItem {
        glyph: "edit"
        text: qsTr("Editar")
        onTriggered: root.handling.page === "" ? root.handling.ask("edit") : root.navigation.open(root.handling.page, root.key)
    }

    property Component line: DropMenuLine {}

    property Component report: DropMenuItem {
        glyph: "warning"
        text: qsTr("Esto no está bien…")
        onTriggered: root.handling.ask("report")
    }

    property Component hide: DropMenuItem {
        glyph: "eye-off"
        text: qsTr("Ocultar a todos…")
        onTriggered: root.handling.ask("hide")
    }

    property Component erase: DropMenuItem {
        danger: true
        glyph: "trash"
        text: qsTr("Borrar para todos")
        onTriggered: root.handling.ask("erase")
    }

    onLookUp: handling.look(key)
    onAddEdit: if (handling.page !== "" || handling.acts.includes("edit"))
        menu.addItem(edit.createObject(menu.contentItem) as DropMenuItem)
    onAddLast: {
        if (menu.count > 0 && handling.acts.some(act => act !== "edit"))
            menu.addItem(line.createObject(menu.contentItem) as DropMenuLine);
        if (handling.acts.includes("report"))
            menu.addItem(report.createObject(menu.contentItem) as DropMenuItem);
        if (handling.acts.includes("hide"))
            menu.addItem(hide.createObject(menu.contentItem) as DropMenuItem);
        if (handling.acts.includes("erase"))
            menu.addItem(erase.createObject(menu.contentItem) as DropMenuItem);
    }
}
