import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Templates as T
import Patio

// A page that scrolls, and keeps in sight whatever the keyboard is on.
Flickable {
    id: root

    readonly property Item held: Window.activeFocusItem
    readonly property int air: 24

    signal looked

    contentWidth: width
    clip: height < contentHeight
    boundsBehavior: Flickable.StopAtBounds
    // Later: why it has the focus is known a little after that it has.
    onHeldChanged: Qt.callLater(looked)
    // Only for the keyboard: what is pressed must not move away from under the pointer.
    onLooked: {
        let up = held;
        while (up && up !== contentItem)
            up = up.parent;
        const control = held as T.Control;
        if (!up || (control && !control.visualFocus))
            return;
        const top = held.mapToItem(contentItem, 0, 0).y;
        const least = top + held.height + air - height;
        contentY = Math.max(0, Math.min(top - air, Math.max(contentY, least), contentHeight - height));
    }

    ScrollBar.vertical: Track {}
}
