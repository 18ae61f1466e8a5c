import QtQuick
import Patio

// A field to search in; Esc or its cross empties it. `sought` comes with every change.
Field {
    id: root

    signal sought(string words)
    signal emptied

    box: 40
    leftPadding: 40
    rightPadding: cross.visible ? 40 : 14
    Accessible.searchEdit: true
    onTextEdited: sought(text)
    onEmptied: {
        clear();
        sought("");
        forceActiveFocus(Qt.OtherFocusReason);
    }
    Keys.onEscapePressed: event => text === "" ? event.accepted = false : emptied()

    Icon {
        x: 14
        anchors.verticalCenter: parent.verticalCenter
        name: "search"
        size: 18
        color: root.enabled ? Theme.textSoft : Theme.textMuted
    }

    IconButton {
        id: cross

        anchors.right: parent.right
        anchors.rightMargin: 6
        anchors.verticalCenter: parent.verticalCenter
        visible: root.text !== "" && root.enabled
        focusPolicy: Qt.NoFocus
        box: 28
        size: 16
        glyph: "close"
        text: qsTr("Borrar la búsqueda")
        onClicked: root.emptied()
    }
}
