import QtQuick
import QtQuick.Controls.Basic
import Patio

// The scroll bar: 6 wide, 10 under the pointer, there whenever there is more.
ScrollBar {
    id: root

    padding: 0
    policy: ScrollBar.AsNeeded
    minimumSize: 0.08
    visible: size < 1
    implicitWidth: 10

    contentItem: Item {
        implicitWidth: 10

        Rectangle {
            anchors.right: parent.right
            width: root.hovered || root.pressed ? 10 : 6
            height: parent.height
            radius: width / 2
            color: Qt.alpha(Theme.borderStrong, root.hovered || root.pressed ? 0.6 : 0.35)
        }
    }
}
