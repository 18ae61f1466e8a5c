pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Patio
import Patio.ViewModels

// The text of a post, its photos and its files.
FocusScope {
    id: root

    required property ComposerViewModel composer
    // Grows to 60 % of the window, then scrolls (ui.md 1).
    readonly property int most: Math.round((Window.height || 800) * 0.6) - 160

    // What was put back is gone on with at its end.
    Component.onCompleted: composer.scheduling.fieldWanted.connect(() => {
        words.forceActiveFocus();
        words.cursorPosition = words.length;
    })

    implicitHeight: area.height + (photos.visible ? photos.implicitHeight + 18 : 0) + (files.visible ? files.height + 14 : 0)

    Flickable {
        id: area

        width: parent.width
        height: Math.min(root.most, words.implicitHeight)
        contentHeight: words.implicitHeight
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: Track {}

        TextArea.flickable: TextBox {
            id: words

            framed: false
            focus: true
            least: photos.visible || files.visible ? 54 : 66
            placeholderText: qsTr("¿Qué se cuenta en el patio?")
            text: root.composer.text
            onTextChanged: root.composer.text = text
            Keys.onPressed: event => event.accepted = event.matches(StandardKey.Paste) && root.composer.attaching.paste()
            onVisibleChanged: if (visible)
                forceActiveFocus()
        }
    }

    PhotoStrip {
        id: photos

        y: area.height + 18
        width: parent.width
        visible: root.composer.attaching.pictureCount > 0
        attaching: root.composer.attaching
    }

    Column {
        id: files

        y: area.height + (photos.visible ? photos.implicitHeight + 18 : 0) + 14
        width: parent.width
        visible: root.composer.attaching.fileCount > 0
        spacing: 4
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Archivos de la publicación")

        Repeater {
            model: root.composer.attaching.files

            AttachmentItem {
                width: files.width
                onRemoved: root.composer.attaching.detach(key)
            }
        }
    }
}
