import QtQuick
import QtQuick.Controls.Basic
import Patio

// An address, a telephone, a code: a click puts it on the clipboard.
Pressable {
    id: root

    property string glyph: ""
    property string copies: text

    implicitWidth: words.x + words.implicitWidth
    implicitHeight: Math.round(32 * Theme.textScale)
    Accessible.description: clipboard.done ? qsTr("Copiado") : qsTr("Copiar")
    ToolTip.text: clipboard.done ? qsTr("Copiado") : qsTr("Copiar")
    ToolTip.visible: hovered || visualFocus || clipboard.done
    ToolTip.delay: clipboard.done ? 0 : 600
    onClicked: clipboard.take()

    Clip {
        id: clipboard

        text: root.copies
    }

    background: FocusRing {
        shown: root.ringed
        anchors.leftMargin: -8
        anchors.rightMargin: -8
        anchors.topMargin: 0
        anchors.bottomMargin: 0
    }

    contentItem: Item {
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.glyph !== ""
            name: clipboard.done ? "check" : root.glyph
            size: 18
            color: clipboard.done ? Theme.olivaText : Theme.textSoft
        }

        Words {
            id: words

            x: root.glyph === "" ? 0 : 30
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, root.width - x)
            role: Words.Small
            text: root.text
            color: root.over ? Theme.azulText : Theme.text
            font.underline: root.over
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
}
