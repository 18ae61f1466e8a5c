pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// «Más acciones» of a card.
IconButton {
    id: root

    required property FeedViewModel feed
    required property string key
    property bool outward: false
    property bool teaches: true
    property bool edits: true

    glyph: "more"
    text: qsTr("Más acciones")
    Accessible.role: Accessible.ButtonMenu
    onClicked: choices.press()

    OnDemand {
        id: choices

        button: root

        CardMenu {
            x: root.width - width
            y: root.height + 4
            feed: root.feed
            key: root.key
            outward: root.outward
            teaches: root.teaches
            edits: root.edits
        }
    }
}
