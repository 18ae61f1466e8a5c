import QtQuick
import Patio

// A file: a picture of its first page where there is one, its name and size; pressed, it is saved,
// or fetched while it is not here.
Pressable {
    id: root

    required property string blob
    required property string name
    required property string size
    required property bool here
    required property bool preview
    required property string author
    property color ground: Theme.inset

    implicitHeight: preview ? 104 : Math.round(56 * Theme.textScale)
    text: here ? qsTr("Guardar %1, %2").arg(name).arg(size) : qsTr("Traer %1, %2").arg(name).arg(size)

    background: Rectangle {
        radius: Theme.radiusControl
        color: root.down ? Theme.pressed : root.over ? Theme.hover : root.ground

        FocusRing {
            shown: root.ringed
        }
    }

    contentItem: Item {
        Rectangle {
            x: 12
            y: 12
            width: 62
            height: 80
            visible: root.preview
            color: Theme.surface
            border.width: 1
            border.color: Theme.border

            Image {
                anchors.fill: parent
                anchors.margins: 1
                asynchronous: true
                sourceSize: Qt.size(width, height)
                source: root.preview ? `image://photo/${root.blob}/0/60/preview` : ""
                Accessible.ignored: true
            }
        }

        Icon {
            x: 16
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.preview
            name: "file"
        }

        Column {
            x: root.preview ? 90 : 50
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - x - mark.width - 32

            Words {
                width: parent.width
                role: Words.Label
                text: root.name
                elide: Text.ElideMiddle
                Accessible.ignored: true
            }

            Words {
                width: parent.width
                role: Words.Meta
                text: root.here ? root.size : qsTr("%1 · en el equipo de %2").arg(root.size).arg(root.author)
                color: Theme.textSoft
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }

        Row {
            id: mark

            x: parent.width - width - 16
            anchors.verticalCenter: parent.verticalCenter
            spacing: 6

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "download"
                size: 16
            }

            Words {
                anchors.verticalCenter: parent.verticalCenter
                role: Words.MetaB
                text: root.here ? qsTr("Guardar") : qsTr("Traer")
                color: Theme.textSoft
                Accessible.ignored: true
            }
        }
    }
}
