import QtQuick
import Patio

// A photo or a PDF about to be announced: its name, what the photo shows, and the button that
// takes it off.
Item {
    id: root

    required property string key
    required property string name
    required property string size
    required property string picture
    required property string alt

    signal removed
    signal described(string alt)

    implicitHeight: Math.max(56, field.visible ? title.height + field.height + 4 : 56)

    Image {
        y: 4
        width: 48
        height: 48
        visible: root.picture !== ""
        asynchronous: true
        sourceSize: Qt.size(48, 48)
        source: root.picture === "" ? "" : `image://local/10/48/${root.picture}`
        Accessible.ignored: true
    }

    Rectangle {
        y: 4
        width: 48
        height: 48
        visible: root.picture === ""
        radius: Theme.radiusControl
        color: Theme.inset

        Icon {
            anchors.centerIn: parent
            name: "file"
        }
    }

    Words {
        id: title

        x: 60
        y: root.picture === "" ? (56 - height) / 2 : 0
        width: close.x - x - 8
        role: Words.Meta
        text: root.size === "" ? root.name : root.name + " · " + root.size
        color: Theme.textSoft
        elide: Text.ElideMiddle
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    Field {
        id: field

        x: 60
        y: title.height + 2
        width: close.x - x - 8
        visible: root.picture !== ""
        box: 36
        placeholderText: qsTr("Describe la foto para quien no pueda verla")
        text: root.alt
        onTextEdited: root.described(text)
    }

    IconButton {
        id: close

        x: root.width - width
        y: 10
        glyph: "close"
        text: qsTr("Quitar %1").arg(root.name)
        onClicked: root.removed()
    }
}
