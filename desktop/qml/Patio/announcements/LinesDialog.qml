import QtQuick
import Patio

// Asks for a few lines. Ctrl+Intro sends them; what was written stays while it is only closed.
DialogFrame {
    id: root

    property alias placeholder: box.placeholderText
    property alias words: box.text

    signal said(string words)

    wide: 520
    acceptable: box.text.trim() !== ""
    first: box
    onAccepted: {
        said(box.text);
        box.clear();
        close();
    }

    TextBox {
        id: box

        width: parent ? parent.width : implicitWidth
        least: 96
        Keys.onReturnPressed: event => {
            event.accepted = (event.modifiers & Qt.ControlModifier) && root.acceptable;
            if (event.accepted)
                root.accepted();
        }
    }
}
