import QtQuick
import Patio

// A pill that names what a card is.
Rectangle {
    id: root

    required property string text
    property string glyph: ""
    property color ink: Theme.inkAzulTint

    implicitHeight: Math.round(24 * Theme.textScale)
    implicitWidth: row.implicitWidth + 18
    radius: height / 2
    color: Theme.azulTint
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Row {
        id: row

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
            anchors.verticalCenter: parent.verticalCenter
            role: Words.MetaB
            text: root.text
            color: root.ink
            Accessible.ignored: true
        }
    }
}
