import QtQuick
import QtQuick.Controls.Basic
import Patio
import Patio.ViewModels

// Opens the search, by a click or Ctrl+K.
Pressable {
    id: root

    required property NavigationViewModel navigation
    required property bool folded
    property QtObject search: null

    implicitHeight: folded ? 38 : Math.round(36 * Math.max(1, Theme.textScale * 0.95))
    focusPolicy: Qt.TabFocus
    text: qsTr("Buscar")
    Accessible.description: "Ctrl K"
    ToolTip.text: qsTr("Buscar (Ctrl K)")
    ToolTip.visible: folded && hovered
    ToolTip.delay: 400
    onClicked: {
        search = navigation.search();
        dialog.press();
    }

    background: Rectangle {
        radius: Theme.radiusControl
        color: root.down ? Theme.pressed : root.over ? Theme.hover : root.folded ? "transparent" : Theme.surface
        border.width: root.folded ? 0 : 1
        border.color: Theme.border

        FocusRing {
            shown: root.ringed
            inside: true
        }
    }

    contentItem: Item {
        Icon {
            x: root.folded ? (root.width - width) / 2 : 10
            anchors.verticalCenter: parent.verticalCenter
            name: "search"
            size: root.folded ? 20 : 18
        }

        Words {
            x: 36
            anchors.verticalCenter: parent.verticalCenter
            width: keys.x - x - 8
            visible: !root.folded
            role: Words.Label
            text: root.text
            color: Theme.textMuted
            elide: Text.ElideRight
            Accessible.ignored: true
        }

        Words {
            id: keys

            x: root.width - width - 10
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.folded
            role: Words.Micro
            text: "Ctrl K"
            color: Theme.textMuted
            Accessible.ignored: true
        }
    }

    OnDemand {
        id: dialog

        button: root
        file: "../search/SearchDialog.qml"
        model: root.search
    }

    Shortcut {
        sequence: "Ctrl+K"
        onActivated: root.click()
    }
}
