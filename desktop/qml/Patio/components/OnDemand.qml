import QtQuick
import QtQuick.Templates as T

// A popup that is made when its button is pressed and thrown away when it closes; the same
// button pressed again closes it. One given by its file (from this folder) is not even read
// before; it has a `model`.
QtObject {
    id: root

    required property Item button
    default property Component made: null
    property string file: ""
    property QtObject model: null
    property T.Popup current: null
    property bool leaving: false

    signal press

    onPress: {
        if (!current) {
            current = (made ? made.createObject(button) : Qt.createComponent(file).createObject(button, {
                "model": model
            })) as T.Popup;
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
