import QtQuick
import Patio
import Patio.ViewModels

// The band of tiles, the portrait in its arch, the name and whether they are here.
Item {
    id: root

    required property ProfileViewModel profile
    required property int side
    required property int room

    implicitHeight: Math.max(arch.y + arch.height, words.y + words.height)

    Rectangle {
        width: parent.width
        height: 96
        color: Theme.hover

        Image {
            anchors.fill: parent
            visible: root.profile.band !== ""
            opacity: Theme.dark ? 0.3 : 0.5
            fillMode: Image.Tile
            horizontalAlignment: Image.AlignLeft
            verticalAlignment: Image.AlignTop
            sourceSize: Qt.size(48, 48)
            source: root.profile.band === "" ? "" : `image://tile/${root.profile.band}/0/1/48`
            Accessible.ignored: true
        }

        Hairline {
            y: parent.height - 1
            width: parent.width
        }
    }

    Rectangle {
        id: arch

        x: root.side - 4
        y: 36
        width: 132
        height: 156
        color: Theme.canvas
        topLeftRadius: 66
        topRightRadius: 66
        bottomLeftRadius: 12
        bottomRightRadius: 12

        Image {
            x: 4
            y: 4
            width: 124
            height: 148
            asynchronous: true
            retainWhileLoading: true
            sourceSize: Qt.size(124, 148)
            source: root.profile.face === "" ? "" : `image://person/${root.profile.face}/arch/${Theme.dark ? "dark" : "light"}`
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Foto de %1").arg(root.profile.name)
        }
    }

    Column {
        id: words

        x: root.side + 152
        y: 108
        width: root.room - 152
        spacing: 2

        Heading {
            width: parent.width
            level: 1
            text: root.profile.name
            wrapMode: Text.Wrap
            maximumLineCount: 3
            elide: Text.ElideRight
        }

        Flow {
            width: parent.width
            spacing: 8

            Words {
                id: job

                width: Math.min(implicitWidth, parent.width)
                visible: text !== ""
                text: root.profile.job
                color: Theme.textSoft
                wrapMode: Text.Wrap
                maximumLineCount: 3
                elide: Text.ElideRight
                Accessible.ignored: text === ""
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }

            Words {
                // Nothing to part where the two do not fit beside each other.
                visible: root.profile.job !== "" && presence.visible && job.implicitWidth + presence.implicitWidth + 28 <= parent.width
                text: "·"
                color: Theme.textSoft
                Accessible.ignored: true
            }

            Row {
                id: presence

                visible: root.profile.presence !== ""
                spacing: 8

                Rectangle {
                    y: Math.round((22 * Theme.textScale - height) / 2)
                    width: 10
                    height: 10
                    radius: 5
                    color: root.profile.here ? Theme.olivaDot : "transparent"
                    border.width: root.profile.here ? 0 : 2
                    border.color: Theme.borderStrong
                    Accessible.ignored: true
                }

                Words {
                    width: Math.min(implicitWidth, words.width - 18)
                    text: root.profile.presence
                    color: root.profile.here ? Theme.olivaText : Theme.textSoft
                    wrapMode: Text.Wrap
                    Accessible.role: Accessible.StaticText
                    Accessible.name: text
                }
            }
        }
    }
}
