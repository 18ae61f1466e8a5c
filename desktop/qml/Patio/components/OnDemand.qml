import QtQuick
import QtQuick.Templates as T

// A popup that is made when its button is pressed and thrown away when it closes; the same
// button pressed again closes it.
QtObject {
    id: root

    required property Item button
    default required property Component made
    property T.Popup current: null
    property bool leaving: false

    signal press

    onPress: {
        if (!current) {
            current = made.createObject(button) as T.Popup;
            // A press on the button is left to the button, or it would open what it just closed.
            current.closePolicy = T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent;
            current.aboutToShow.connect(() => root.leaving = false);
            current.aboutToHide.connect(() => root.leaving = true);
            current.closed.connect(() => {
                root.current.destroy();
                root.current = null;
            });
        }
        current.visible && !leaving ? current.close() : current.open();
    }
}
