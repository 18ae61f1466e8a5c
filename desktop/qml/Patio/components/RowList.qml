import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Templates as T
import Patio
import Patio.ViewModels

// A list of ListRow: one tab stop, moved through with the arrows, Inicio, Fin, RePág and AvPág,
// and what it is on shows at once. `chosen` asks for a row, and whoever owns `currentIndex`
// changes it.
ListView {
    id: root

    required property string label
    readonly property int page: Math.max(1, Math.floor(height / Math.max(1, currentItem?.height ?? 60)) - 1)

    signal chosen(int index)
    signal moved(int to)

    clip: height < contentHeight
    boundsBehavior: Flickable.StopAtBounds
    keyNavigationEnabled: false
    highlightFollowsCurrentItem: false
    spacing: 2
    Accessible.role: Accessible.List
    Accessible.name: label
    onModelChanged: ReadingOrder.keep(contentItem, model as QtObject)
    onMoved: to => {
        chosen(Math.max(0, Math.min(count - 1, to)));
        forceLayout();
        positionViewAtIndex(currentIndex, ListView.Contain);
        const row = currentItem as T.AbstractButton;
        row?.forceActiveFocus(Qt.TabFocusReason);
        // The list itself may have given it the focus, for no reason that shows a ring.
        if (row)
            row.focusReason = Qt.TabFocusReason;
    }
    Keys.onUpPressed: moved(currentIndex - 1)
    Keys.onDownPressed: moved(currentIndex + 1)
    Keys.onPressed: event => {
        const to = new Map([[Qt.Key_Home, 0], [Qt.Key_End, count - 1], [Qt.Key_PageUp, currentIndex - page], [Qt.Key_PageDown, currentIndex + page]]).get(event.key);
        event.accepted = to !== undefined;
        if (event.accepted)
            moved(to);
    }

    ScrollBar.vertical: Track {}
}
