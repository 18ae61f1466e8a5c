import QtQuick
import Patio

// A code to be read out or copied, in groups of four.
Rectangle {
    id: root

    required property string code
    property string label: qsTr("Código")
    readonly property string grouped: (code.match(/.{1,4}/g) ?? []).join(" ")

    implicitWidth: 344
    implicitHeight: Math.max(56, words.height + 28)
    radius: Theme.radiusBlock
    color: Theme.inset
    border.width: Theme.contrast ? 1 : 0
    border.color: Theme.borderStrong

    Words {
        id: words

        x: 18
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - x - copy.width - 16
        role: Words.H
        font.pixelSize: Math.round(18 * Theme.textScale)
        lineHeight: Math.round(26 * Theme.textScale)
        font.letterSpacing: 1.5
        font.features: {
            "tnum": 1
        }
        text: root.grouped
        wrapMode: Text.Wrap
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("%1: %2").arg(root.label).arg(root.grouped)
    }

    PushButton {
        id: copy

        anchors.right: parent.right
        anchors.rightMargin: 10
        anchors.verticalCenter: parent.verticalCenter
        kind: PushButton.Ghost
        glyph: clipboard.done ? "check" : "copy"
        text: clipboard.done ? qsTr("Copiado") : qsTr("Copiar")
        onClicked: clipboard.take()

        Clip {
            id: clipboard

            text: root.code
        }
    }
}
