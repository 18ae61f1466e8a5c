pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Patio
import Patio.ViewModels

// The conversation that is open: its head, what was said, and where one writes.
FocusScope {
    id: root

    required property MessagesViewModel model

    EmptyState {
        anchors.centerIn: parent
        width: Math.min(parent.width, 420)
        visible: !root.model.opened && !root.model.empty
        glyph: "chat"
        title: qsTr("Elige una conversación")
        text: qsTr("O empieza otra con quien quieras.")
    }

    FocusScope {
        anchors.fill: parent
        visible: root.model.opened
        focus: true

        Rectangle {
            anchors.fill: parent
            color: Theme.surface
        }

        TalkHead {
            id: head

            width: parent.width
            model: root.model
        }

        ListView {
            id: view

            property bool ringing: false

            y: head.height
            width: parent.width
            height: foot.y - y
            clip: true
            topMargin: 8
            bottomMargin: 8
            verticalLayoutDirection: ListView.BottomToTop
            model: root.model.said
            cacheBuffer: 800
            boundsBehavior: Flickable.StopAtBounds
            highlightFollowsCurrentItem: false
            keyNavigationEnabled: false
            activeFocusOnTab: count > 0
            currentIndex: -1
            // Whoever comes by keyboard comes to the newest, and sees that.
            onActiveFocusChanged: {
                ringing = activeFocus;
                if (activeFocus && currentIndex < 0)
                    currentIndex = 0;
            }
            onModelChanged: ReadingOrder.keep(contentItem, root.model.said)
            onAtYBeginningChanged: if (atYBeginning && count > 0)
                root.model.loadMore()
            Accessible.role: Accessible.List
            Accessible.name: root.model.title
            Keys.onPressed: event => {
                event.accepted = true;
                ringing = true;
                if (event.key === Qt.Key_Up)
                    currentIndex = Math.min(count - 1, currentIndex + 1);
                else if (event.key === Qt.Key_Down)
                    currentIndex = Math.max(0, currentIndex - 1);
                else if (event.key === Qt.Key_PageUp)
                    contentY = Math.max(originY - topMargin, contentY - height * 0.9);
                else if (event.key === Qt.Key_PageDown)
                    contentY = Math.min(originY + contentHeight + bottomMargin - height, contentY + height * 0.9);
                else if (event.matches(StandardKey.Copy) && currentItem)
                    root.model.copyText((currentItem as SaidItem).key);
                else
                    event.accepted = false;
                if (event.key === Qt.Key_Up || event.key === Qt.Key_Down)
                    positionViewAtIndex(currentIndex, ListView.Contain);
            }

            ScrollBar.vertical: Track {}

            delegate: SaidItem {
                ringed: ListView.isCurrentItem && view.ringing
                onCopyAsked: key => root.model.copyText(key)
                onPhotoAsked: (key, place) => root.model.enclosing.photos.open(key, place)
                onFileAsked: (key, place) => root.model.enclosing.take(key, place)
            }
        }

        TalkDrop {
            anchors.fill: parent
            enabled: root.model.encloses && root.model.closed === ""
            enclosing: root.model.enclosing
        }

        PhotoOpener {
            photos: root.model.enclosing.photos
        }

        EnclosedPicker {
            enclosing: root.model.enclosing
        }

        Toast {
            x: 16
            y: foot.y - height - 16
            text: root.model.enclosing.note
            onGone: root.model.enclosing.forgetNote()
        }

        Words {
            x: 48
            y: view.y + (view.height - height) / 2
            width: parent.width - 96
            visible: root.model.silent
            horizontalAlignment: Text.AlignHCenter
            role: Words.Small
            text: qsTr("Aún no os habéis dicho nada. Lo que escribas le llegará aunque ahora no esté, en cuanto su equipo vuelva a la red.")
            color: Theme.textMuted
            wrapMode: Text.Wrap
        }

        Column {
            id: foot

            y: parent.height - height
            width: parent.width

            Hairline {
                width: parent.width
            }

            Item {
                width: parent.width
                height: failure.height + 16
                visible: root.model.error !== ""

                Banner {
                    id: failure

                    x: 24
                    y: 16
                    width: parent.width - 48
                    loss: true
                    title: qsTr("No se ha guardado")
                    text: root.model.error
                    onDismissed: root.model.dismissError()
                }
            }

            TalkField {
                width: Math.min(parent.width, Math.round(808 * Theme.textScale))
                visible: root.model.closed === ""
                focus: true
                model: root.model
            }

            Words {
                x: 24
                width: parent.width - 48
                height: implicitHeight + 40
                visible: text !== ""
                topPadding: lead + 20
                role: Words.Small
                text: root.model.closed
                color: Theme.textSoft
                wrapMode: Text.Wrap
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }
    }
}
