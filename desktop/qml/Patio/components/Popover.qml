import QtQuick
import QtQuick.Controls.Basic
import Patio

// A floating panel over the page.
Popup {
    id: root

    property int corner: Theme.radiusCard
    // What it is called and what it says, for who does not see it. An `alert` interrupts them.
    property string label: ""
    property string saying: ""
    property bool alert: false

    // Its own item is what is told of, and that can only be reached from inside.
    Component.onCompleted: {
        const own = contentItem.parent;
        own.Accessible.role = Qt.binding(() => alert ? Accessible.AlertMessage : Accessible.Dialog);
        own.Accessible.name = Qt.binding(() => label);
        own.Accessible.description = Qt.binding(() => saying);
    }

    padding: 16
    popupType: Popup.Item
    focus: true
    closePolicy: Popup.CloseOnEscape | Popup.CloseOnPressOutside

    enter: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.popInMs
            easing.type: Easing.OutCubic
        }
    }

    exit: Transition {
        NumberAnimation {
            property: "opacity"
            to: 0
            duration: Theme.popOutMs
            easing.type: Easing.InCubic
        }
    }

    background: Item {
        Shadow {}

        Rectangle {
            anchors.fill: parent
            radius: root.corner
            color: Theme.surface
            border.width: 1
            border.color: Theme.border
        }
    }
}
