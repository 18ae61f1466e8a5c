import QtQuick

// Puts words on the clipboard and, for a moment, says so.
TextEdit {
    id: root

    property bool done: false

    signal take

    visible: false
    textFormat: TextEdit.PlainText
    onTake: {
        selectAll();
        copy();
        deselect();
        done = true;
        parent.Accessible.announce(qsTr("Copiado"));
    }

    Timer {
        interval: 2000
        running: root.done
        onTriggered: root.done = false
    }
}
