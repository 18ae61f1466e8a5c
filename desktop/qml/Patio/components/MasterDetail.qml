import QtQuick
import Patio

// A list and what is chosen in it, side by side; in a window under 1000 wide one at a time, with
// a way back (Alt+Left, unless it is not `keyed`). `back` asks whoever owns `opened` to show the
// list again.
FocusScope {
    id: root

    required property string title
    property int listWidth: 332
    property bool narrow: Window.width < 1000
    property bool opened: false
    property bool keyed: true
    readonly property bool alone: narrow && opened
    readonly property bool leadsBack: keyed && alone
    property alias list: lefthand.data
    default property alias detail: righthand.data

    signal back

    // Before the frame's own way back, which has the same key: two shortcuts would be neither.
    Keys.onShortcutOverride: event => event.accepted = leadsBack && event.key === Qt.Key_Left && event.modifiers === Qt.AltModifier
    Keys.onLeftPressed: event => {
        event.accepted = leadsBack && event.modifiers === Qt.AltModifier;
        if (event.accepted)
            back();
    }
    Accessible.role: Accessible.Pane
    Accessible.name: title
    // Later: what is to have the keyboard is not visible yet.
    onAloneChanged: if (narrow && focus)
        Qt.callLater((alone ? way : lefthand).forceActiveFocus, Qt.OtherFocusReason)

    FocusScope {
        id: lefthand

        width: root.narrow ? root.width : Math.round(root.listWidth * Math.max(1, Theme.textScale * 0.95))
        height: root.height
        visible: !root.alone
        focus: !root.alone
    }

    Rectangle {
        x: lefthand.width
        width: 1
        height: root.height
        visible: !root.narrow
        color: Theme.border
        Accessible.ignored: true
    }

    Item {
        id: wayBack

        width: root.width
        height: root.alone ? 48 : 0
        visible: root.alone

        PushButton {
            id: way

            x: 8
            anchors.verticalCenter: parent.verticalCenter
            kind: PushButton.Ghost
            glyph: "arrow-left"
            text: root.title
            Accessible.name: qsTr("Volver a %1").arg(root.title)
            onClicked: root.back()
        }
    }

    FocusScope {
        id: righthand

        x: root.narrow ? 0 : lefthand.width + 1
        y: wayBack.height
        width: root.width - x
        height: root.height - y
        visible: !root.narrow || root.opened
        focus: root.alone
    }

}
