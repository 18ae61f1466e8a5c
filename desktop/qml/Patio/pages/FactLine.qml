import QtQuick
import Patio

// A line about somebody with its drawing; what can be copied, a click does.
Item {
    id: root

    required property string glyph
    required property string text
    required property string copies

    implicitHeight: link.visible ? link.implicitHeight : Math.max(Math.round(32 * Theme.textScale), words.height + 12)

    CopyLink {
        id: link

        width: Math.min(implicitWidth, parent.width)
        visible: root.copies !== ""
        glyph: root.glyph
        text: root.text
        copies: root.copies
    }

    Icon {
        y: words.y + Math.round((20 * Theme.textScale - height) / 2)
        visible: !link.visible
        name: root.glyph
        size: 18
    }

    Words {
        id: words

        x: 30
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - x
        visible: !link.visible
        role: Words.Small
        text: root.text
        wrapMode: Text.Wrap
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
