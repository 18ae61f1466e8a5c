import QtQuick
import Patio
import Patio.ViewModels

// Who I am here.
Item {
    id: root

    required property SidebarViewModel sidebar
    required property bool folded

    implicitHeight: Math.round(52 * Theme.textScale)
    Accessible.role: Accessible.StaticText
    Accessible.name: sidebar.meJob === "" ? sidebar.meName : sidebar.meName + ", " + sidebar.meJob

    Avatar {
        x: root.folded ? (root.width - width) / 2 : 4
        anchors.verticalCenter: parent.verticalCenter
        face: root.sidebar.meFace
        here: true
        ground: Theme.sidebar
    }

    Column {
        x: 46
        anchors.verticalCenter: parent.verticalCenter
        width: root.width - x - 8
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
