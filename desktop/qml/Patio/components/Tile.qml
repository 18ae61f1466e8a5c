import QtQuick
import Patio

// The tile of one of the company's values, at 28, 44, 48 or 96; how many kudos it stands for; and
// in grey where there is none yet. Beside its own name it says nothing.
Item {
    id: root

    property string tile: ""
    property int size: 48
    property int count: 0
    property string says: ""
    readonly property int across: size >= 96 ? 2 : 1
    readonly property int corner: size >= 96 ? 14 : size >= 44 ? 10 : 8

    implicitWidth: size
    implicitHeight: size
    Accessible.role: Accessible.Graphic
    Accessible.name: says
    Accessible.ignored: says === ""

    Rectangle {
        anchors.fill: parent
        radius: root.corner
        color: root.tile === "" ? Theme.hover : Theme.border

        Image {
            x: 1
            y: 1
            width: root.size - 2
            height: root.size - 2
            sourceSize: Qt.size(root.size - 2, root.size - 2)
            source: root.tile === "" ? "" : `image://tile/${root.tile}/${root.corner - 1}/${root.across}/${root.size - 2}`
            Accessible.ignored: true
        }

        Icon {
            anchors.centerIn: parent
            visible: root.tile === ""
            name: "tile"
            size: root.size >= 44 ? 20 : 16
            color: Theme.textMuted
        }
    }

    Rectangle {
        x: parent.width - width + 10
        y: -8
        width: Math.max(height, words.implicitWidth + 12)
        height: 22
        radius: 11
        visible: root.count > 0
        color: Theme.canvas

        Rectangle {
            anchors.fill: parent
            anchors.margins: 1
            radius: height / 2
            color: Theme.ocre
        }

        Words {
            id: words

            anchors.centerIn: parent
            role: Words.MicroB
            font.pixelSize: 12
            font.features: {
                "tnum": 1
            }
            text: root.count > 99 ? "99+" : String(root.count)
            color: Theme.inkOcre
            Accessible.ignored: true
        }
    }
}
