import QtQuick
import Patio
import Patio.ViewModels

// The way back to what one chose from, and the way in.
Item {
    id: root

    required property EntryViewModel entry
    required property string action
    property bool ready: false

    signal acted

    height: go.height

    PushButton {
        x: -12
        kind: PushButton.Ghost
        tall: 40
        glyph: "arrow-left"
        text: qsTr("Atrás")
        enabled: !root.entry.busy
        onClicked: root.entry.show("again")
    }

    PushButton {
        id: go

        anchors.right: parent.right
        tall: 40
        kind: PushButton.Primary
        text: root.action
        enabled: root.ready && !root.entry.busy
        onClicked: root.acted()
    }
}
