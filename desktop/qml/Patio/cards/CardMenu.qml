pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// What can be done with a card of any kind but kudos.
DropMenu {
    id: root

    required property FeedViewModel feed
    required property string key
    // Only what was posted may be told outside, and only what says something is copied.
    property bool outward: false
    property bool teaches: true
    // Not where the card is open already, with a button for that beside the menu's.
    property bool edits: true

    wide: 316
    Component.onCompleted: {
        rows.lookUp();
        if (edits)
            rows.addEdit();
        if (outward)
            addItem(outside.createObject(contentItem) as DropMenuItem);
        if (teaches)
            addItem(process.createObject(contentItem) as DropMenuItem);
        rows.addLast();
    }

    readonly property HandlingItems rows: HandlingItems {
        menu: root
        handling: root.feed.acts.handling
        navigation: root.feed.navigation
        key: root.key
    }

    readonly property Component outside: DropMenuItem {
        glyph: "shareout"
        text: qsTr("Proponer para fuera")
        onTriggered: root.feed.navigation.open("outside", "from " + root.key)
    }

    readonly property Component process: DropMenuItem {
        glyph: "steps"
        text: qsTr("Así lo hacemos: hacer una ficha")
        onTriggered: root.feed.navigation.open("processes", "from " + root.key)
    }

    DropMenuItem {
        glyph: "copy"
        text: qsTr("Copiar texto")
        onTriggered: root.feed.copyText(root.key)
    }

    DropMenuItem {
        glyph: "link"
        text: qsTr("Copiar enlace interno")
        onTriggered: root.feed.navigation.copyLink(root.key)
    }
}
