import QtQuick
import QtQuick.Controls.Basic
import Patio
import Patio.ViewModels

// Who I am here, which leads to my own profile, and the settings.
Item {
    id: root

    required property SidebarViewModel sidebar
    required property NavigationViewModel navigation
    required property bool folded

    implicitHeight: folded ? 78 : Math.round(52 * Theme.textScale)

    Pressable {
        id: mine

        anchors.fill: parent
        text: qsTr("Mi ficha")
        Accessible.description: root.sidebar.meJob === "" ? root.sidebar.meName : root.sidebar.meName + ", " + root.sidebar.meJob
        ToolTip.text: text
        ToolTip.visible: hovered
        ToolTip.delay: 600
        onClicked: root.navigation.open("people", root.sidebar.meKey)

        background: Rectangle {
            radius: Theme.radiusControl
            color: mine.down ? Theme.pressed : mine.hovered ? Theme.hover : "transparent"

            FocusRing {
                shown: mine.visualFocus
                inside: true
            }
        }

        contentItem: Item {
            Avatar {
                id: face

                x: root.folded ? (parent.width - width) / 2 : 4
                y: root.folded ? parent.height - height - 6 : (parent.height - height) / 2
                face: root.sidebar.meFace
                here: true
                ground: Theme.sidebar
            }

            Column {
                x: 46
                anchors.verticalCenter: parent.verticalCenter
                width: root.width - x - 44
                visible: !root.folded

                Words {
                    width: parent.width
                    role: Words.MetaB
                    text: root.sidebar.meName
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }

                Words {
                    width: parent.width
                    visible: text !== ""
                    role: Words.Micro
                    text: root.sidebar.meJob
                    color: Theme.textMuted
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }
            }
        }
    }

    IconButton {
        x: root.folded ? (root.width - width) / 2 : root.width - width
        y: root.folded ? 0 : (root.height - height) / 2
        glyph: "sliders"
        text: qsTr("Ajustes")
        onClicked: root.navigation.open("settings")
    }
}
