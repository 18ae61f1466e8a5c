pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Patio
import Patio.ViewModels

// What goes with the message being written; of many, some are seen at a time.
Flickable {
    id: root

    required property EnclosingViewModel enclosing
    readonly property int most: Math.round(Math.min(184 * Theme.textScale, Window.height * 0.28))

    implicitHeight: Math.min(most, items.height)
    visible: enclosing.count > 0
    contentHeight: items.height
    clip: contentHeight > height
    boundsBehavior: Flickable.StopAtBounds
    ScrollBar.vertical: Track {}
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Se envía con el mensaje")

    Column {
        id: items

        width: root.width
        spacing: 4

        Repeater {
            model: root.enclosing.waiting

            AttachmentItem {
                width: items.width - 12
                onRemoved: root.enclosing.detach(key)
                onDescribed: alt => root.enclosing.describe(key, alt)
            }
        }
    }
}
