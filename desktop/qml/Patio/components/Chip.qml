import QtQuick
import Patio

// A pill that names what a card is.
Rectangle {
    id: root

    required property string text
    property string glyph: ""
    property color ink: Theme.inkAzulTint
    readonly property int lead: glyph === "" ? 0 : 21

    implicitHeight: Math.round(24 * Theme.textScale)
    implicitWidth: Math.ceil(words.implicitWidth) + lead + 18
    radius: height / 2
    color: Theme.azulTint
    border.width: Theme.contrast ? 1 : 0
    border.color: Theme.borderStrong
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Row {
        anchors.centerIn: parent
        spacing: 5

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.glyph !== ""
            name: root.glyph
            color: root.ink
            size: 16
            stroke: 1.6
        }

        Words {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(Math.ceil(implicitWidth), Math.max(0, root.width - root.lead - 18))
            role: Words.MetaB
            text: root.text
            color: root.ink
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
}
