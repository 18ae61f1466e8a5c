import QtQuick
import Patio
import Patio.ViewModels

// What the system would have told, where it tells of nothing. A click leads there; the bell has it
// too, so that it need not be reached in its six seconds.
Toast {
    id: root

    required property NoticesViewModel notices

    glyph: "bell"
    text: notices.toast
    onGone: notices.dismissToast()

    HoverHandler {
        cursorShape: Qt.PointingHandCursor
    }

    TapHandler {
        onTapped: root.notices.openToast()
    }
}
