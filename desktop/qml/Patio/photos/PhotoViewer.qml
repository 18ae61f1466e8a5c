pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Patio
import Patio.ViewModels

// The photos of a card, one at a time and as large as the window. Arrows lead from one to the
// next, Esc back to the card.
Popup {
    id: root

    required property PhotosViewModel photos

    parent: Overlay.overlay
    width: parent?.width ?? 0
    height: parent?.height ?? 0
    popupType: Popup.Item
    modal: true
    focus: true
    padding: 0
    closePolicy: Popup.CloseOnEscape
    onOpened: stage.forceActiveFocus(Qt.PopupFocusReason)
    onClosed: photos.close()
    Component.onCompleted: open()

    background: Rectangle {
        color: Theme.canvas
    }

    contentItem: Item {
        Accessible.role: Accessible.Dialog
        Accessible.name: root.photos.count > 1 ? qsTr("Fotos de %1").arg(root.photos.author) : qsTr("Foto de %1").arg(root.photos.author)

        PhotoStage {
            id: stage

            y: bar.height
            width: parent.width
            height: caption.y - y - (caption.height > 0 ? 12 : 0)
            photos: root.photos
            onSaveAsked: saving.active = true
        }

        Item {
            id: bar

            width: parent.width
            height: tools.height + 24

            Words {
                id: whose

                x: 24
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, tools.x - x - 24)
                role: Words.Label
                text: [root.photos.author, root.photos.when, root.photos.count > 1 ? qsTr("%1 de %2").arg(root.photos.place + 1).arg(root.photos.count) : ""].filter(part => part !== "").join(" · ")
                elide: Text.ElideRight
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }

            Row {
                id: tools

                x: parent.width - width - 16
                y: 12
                spacing: 4

                IconButton {
                    anchors.verticalCenter: parent.verticalCenter
                    glyph: "minus"
                    text: qsTr("Más pequeña")
                    enabled: stage.zoom > 1
                    onClicked: stage.scaled(1 / stage.step)
                }

                IconButton {
                    anchors.verticalCenter: parent.verticalCenter
                    glyph: "plus"
                    text: qsTr("Más grande")
                    enabled: root.photos.here && stage.zoom < stage.most
                    onClicked: stage.scaled(stage.step)
                }

                PushButton {
                    kind: PushButton.Ghost
                    glyph: "download"
                    text: qsTr("Guardar…")
                    enabled: root.photos.here
                    onClicked: stage.saveAsked()
                }

                IconButton {
                    anchors.verticalCenter: parent.verticalCenter
                    glyph: "close"
                    text: qsTr("Cerrar")
                    onClicked: root.close()
                }
            }
        }

        PhotoStep {
            x: 16
            y: stage.y + (stage.height - height) / 2
            visible: root.photos.count > 1
            enabled: root.photos.place > 0
            grounded: stage.near
            glyph: "chev-left"
            text: qsTr("Foto anterior")
            onClicked: root.photos.go(-1)
        }

        PhotoStep {
            x: parent.width - width - 16
            y: stage.y + (stage.height - height) / 2
            visible: root.photos.count > 1
            enabled: root.photos.place < root.photos.count - 1
            grounded: stage.near
            glyph: "chev-right"
            text: qsTr("Foto siguiente")
            onClicked: root.photos.go(1)
        }

        Words {
            id: caption

            x: (parent.width - width) / 2
            y: parent.height - height - 16
            width: Math.min(720, parent.width - 48)
            height: text === "" ? 0 : implicitHeight
            role: Words.Small
            text: root.photos.alt
            color: Theme.textSoft
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            maximumLineCount: 4
            elide: Text.ElideRight
            Accessible.ignored: true
        }

        Banner {
            x: (parent.width - width) / 2
            y: 16
            width: Math.min(664, parent.width - 48)
            visible: text !== ""
            floating: true
            loss: true
            title: qsTr("No se ha guardado")
            text: root.photos.problem
            onDismissed: root.photos.forget()
        }

        Toast {
            x: 16
            y: parent.height - height - 16
            text: root.photos.note
            onGone: root.photos.forget()
        }

        Loader {
            id: saving

            active: false

            sourceComponent: PhotoSaving {
                name: root.photos.fileName
                onChosen: place => {
                    root.photos.save(place);
                    saving.active = false;
                }
                onRefused: saving.active = false
            }
        }
    }
}
