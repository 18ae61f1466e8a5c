import QtQuick
import Patio
import Patio.ViewModels

// Where one writes: Enter sends, Shift and Enter break the line.
FocusScope {
    id: root

    required property MessagesViewModel model
    readonly property int most: 180
    readonly property string draft: model.draft
    readonly property int asked: model.fieldAsked

    onAskedChanged: field.forceActiveFocus()

    readonly property bool something: draft.trim() !== "" || (model.encloses && model.enclosing.count > 0)

    implicitHeight: ground.y + ground.height + 16

    EnclosedStrip {
        id: strip

        x: ground.x
        y: 16
        width: ground.width
        height: implicitHeight
        enclosing: root.model.enclosing
    }

    IconButton {
        id: adding

        x: 16
        anchors.bottom: send.bottom
        visible: root.model.encloses
        box: 40
        glyph: "clip"
        text: qsTr("Adjuntar fotos o archivos")
        onClicked: root.model.enclosing.choose()
    }

    Rectangle {
        id: ground

        x: adding.visible ? adding.x + adding.width + 8 : 24
        y: strip.visible ? strip.y + strip.height + 12 : 16
        width: send.x - x - 8
        height: Math.max(Math.round(44 * Theme.textScale), Math.min(field.implicitHeight, root.most) + 24)
        radius: Math.min(height / 2, 20)
        color: Theme.surface
        border.width: field.activeFocus ? 2 : 1
        border.color: field.activeFocus ? Theme.focus : Theme.borderStrong

        Flickable {
            id: view

            x: 16
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - 32
            height: Math.min(field.implicitHeight, root.most)
            contentHeight: field.height
            clip: contentHeight > height
            boundsBehavior: Flickable.StopAtBounds

            TextBox {
                id: field

                width: view.width
                framed: false
                least: 20
                focus: true
                placeholderText: qsTr("Escribe un mensaje")
                text: root.model.draft
                onTextChanged: root.model.draft = text
                onCursorRectangleChanged: view.contentY = Math.max(cursorRectangle.y + cursorRectangle.height - view.height, Math.min(view.contentY, cursorRectangle.y))
                Keys.onPressed: event => event.accepted = root.model.encloses && event.matches(StandardKey.Paste) && root.model.enclosing.paste()
                Keys.onReturnPressed: event => {
                    event.accepted = !(event.modifiers & Qt.ShiftModifier);
                    if (event.accepted)
                        root.model.send();
                }
                Keys.onEnterPressed: root.model.send()
            }
        }
    }

    IconButton {
        id: send

        anchors.right: parent.right
        anchors.rightMargin: 24
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 16 + Math.round((44 * Theme.textScale - height) / 2)
        box: 40
        glyph: "send"
        ink: enabled ? Theme.accentText : Theme.textMuted
        text: qsTr("Enviar")
        enabled: root.something && !root.model.sending
        onClicked: root.model.send()
    }
}
