import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Templates as T
import Patio

// A dialog over the page: title, lead, body, and a foot with its buttons at the right. The
// keyboard stays inside it; Esc, the cross and `cancel` close it, Enter is `accept`. `closed`
// comes after each way out, `refused` before it when that was the button; `accepted` leaves it open for whoever has something to wait for.
Popover {
    id: root

    required property string title
    property string lead: ""
    property string note: ""
    property string noteGlyph: "info"
    property string accept: ""
    property bool acceptable: true
    property string cancel: qsTr("Cancelar")
    property bool danger: false
    property bool foot: true
    property int wide: 680
    property int tall: 0
    property Item first: null
    default property alias body: slot.data
    property int reason: Qt.PopupFocusReason
    readonly property int side: 32
    property bool fading: false

    signal accepted
    signal refused

    label: title
    saying: lead
    parent: Overlay.overlay
    anchors.centerIn: parent
    modal: true
    padding: 0
    corner: Theme.radiusDialog
    width: Math.min(Math.round(wide * Theme.textScale), (parent?.width ?? 1280) - 48)
    height: Math.min(Math.max(tall, implicitHeight), (parent?.height ?? 800) - 32)
    closePolicy: Popup.CloseOnEscape
    // Whoever came by keyboard sees where the keyboard is.
    onAboutToShow: reason = (parent?.Window.activeFocusItem as T.Control)?.visualFocus ? Qt.TabFocusReason : Qt.PopupFocusReason
    onAboutToHide: fading = true
    onVisibleChanged: if (!visible)
        fading = false
    // Its page may go while it fades; whoever waits for `closed` would show it again there.
    Component.onDestruction: if (fading)
        closed()
    onOpened: (first ?? (alert ? refuse : confirm.visible ? confirm : refuse)).forceActiveFocus(reason)

    Overlay.modal: Rectangle {
        color: Theme.scrim
    }

    contentItem: Item {
        implicitHeight: head.height + middle.contentHeight + ground.height
        Keys.onReturnPressed: root.alert ? refuse.click() : confirm.click()
        Keys.onEnterPressed: root.alert ? refuse.click() : confirm.click()

        Column {
            id: head

            x: root.side
            y: 26
            width: root.width - 2 * root.side - (cross.visible ? 40 : 0)
            spacing: 8
            height: implicitHeight + y + (root.foot ? 16 : 0)

            Heading {
                width: parent.width
                role: Words.Title
                text: root.title
                wrapMode: Text.Wrap
            }

            Words {
                width: parent.width
                visible: text !== ""
                role: Words.Small
                text: root.lead
                color: Theme.textSoft
                wrapMode: Text.Wrap
            }
        }

        IconButton {
            id: cross

            x: root.width - width - 20
            y: 22
            visible: !root.alert
            glyph: "close"
            text: qsTr("Cerrar")
            onClicked: root.close()
        }

        Scroller {
            id: middle

            // As wide as the dialog, so that focus rings are not cut off.
            y: head.height
            width: root.width
            height: root.height - head.height - ground.height
            contentHeight: slot.height > 0 ? slot.height + (root.foot ? 24 : 8) : 0

            Column {
                id: slot

                x: root.side
                y: 4
                width: root.width - 2 * root.side
                spacing: 12
            }
        }

        Item {
            id: ground

            y: root.height - height
            width: root.width
            height: buttons.height + (root.foot ? 40 : 56)

            Hairline {
                width: parent.width
                visible: root.foot
            }

            Icon {
                x: root.side
                anchors.verticalCenter: buttons.verticalCenter
                visible: root.note !== ""
                name: root.noteGlyph
                size: 16
            }

            Words {
                x: root.side + 24
                anchors.verticalCenter: buttons.verticalCenter
                width: buttons.x - x - 16
                role: Words.Meta
                text: root.note
                color: Theme.textSoft
                wrapMode: Text.Wrap
                Accessible.ignored: text === ""
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }

            Row {
                id: buttons

                x: root.width - width - (root.foot ? 24 : root.side)
                y: root.foot ? 20 : 24
                spacing: 8

                PushButton {
                    id: refuse

                    visible: text !== ""
                    tall: 40
                    text: root.cancel
                    onClicked: {
                        root.refused();
                        root.close();
                    }
                }

                PushButton {
                    id: confirm

                    visible: text !== ""
                    tall: 40
                    kind: root.danger ? PushButton.Danger : PushButton.Primary
                    text: root.accept
                    enabled: root.acceptable
                    onClicked: root.accepted()
                }
            }
        }
    }
}
