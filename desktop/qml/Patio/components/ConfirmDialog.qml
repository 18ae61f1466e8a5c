import QtQuick
import Patio

// Asks before something that cannot be undone. The safe button is the default.
DialogFrame {
    id: root

    required property string text

    lead: text
    wide: 420
    alert: true
    danger: true
    foot: false
    onAccepted: close()
}
