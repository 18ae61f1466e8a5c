import QtQuick
import Patio

// Another way in: a question and, at its right, what to press.
Item {
    id: root

    required property string text
    required property string action
    required property string glyph

    signal acted

    height: press.height

    Words {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - press.width - 12
        role: Words.Body
        text: root.text
        Accessible.role: Accessible.StaticText
        Accessible.name: text
        color: Theme.textSoft
        wrapMode: Text.Wrap
    }

    PushButton {
        id: press

        anchors.right: parent.right
        glyph: root.glyph
        text: root.action
        enabled: root.enabled
        onClicked: root.acted()
    }
}
