pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// The screen in the hall. Nothing here can be pressed; Esc ends it.
FocusScope {
    id: root

    required property ScreenViewModel model
    required property string scheme
    required property real textScale
    // One thousandth of what is seen: letters are as large on every screen for who stands there.
    readonly property real unit: Math.min(height, width * 0.6) / 1000
    readonly property real edge: 64 * unit

    anchors.fill: parent
    focus: true
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Pantalla")
    Keys.onEscapePressed: root.Window.window.close()

    Binding {
        target: root.Window.window
        property: "title"
        value: root.model.company === "" ? "Patio" : root.model.company + " · Patio"
    }

    Binding {
        target: Theme
        property: "scheme"
        value: root.scheme
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas

        HoverHandler {
            cursorShape: Qt.BlankCursor
        }
    }

    ScreenHead {
        id: head

        x: root.edge
        y: root.edge * 0.7
        width: root.width - 2 * root.edge
        unit: root.unit
        model: root.model
    }

    ScreenSlide {
        x: root.edge
        y: head.y + head.height + 36 * root.unit
        width: root.width - 2 * root.edge
        height: foot.y - y - 28 * root.unit
        visible: root.model.kind !== ""
        unit: root.unit
        textScale: root.textScale
        model: root.model
    }

    Column {
        anchors.centerIn: parent
        width: root.width - 4 * root.edge
        visible: root.model.kind === ""
        spacing: 24 * root.unit

        Image {
            anchors.horizontalCenter: parent.horizontalCenter
            width: 160 * root.unit
            height: width
            sourceSize: Qt.size(width, height)
            source: "image://art/logo"
            Accessible.ignored: true
        }

        ScreenWords {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            size: 60 * root.unit * root.textScale
            shows: true
            text: root.model.problem !== "" ? root.model.problem : root.model.today
        }
    }

    Row {
        id: foot

        anchors.horizontalCenter: parent.horizontalCenter
        y: root.height - height - root.edge * 0.6
        height: 14 * root.unit
        spacing: 16 * root.unit
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("%1 de %2").arg(root.model.place + 1).arg(root.model.count)
        Accessible.ignored: root.model.count < 2

        Repeater {
            model: root.model.count > 1 ? root.model.count : 0

            Rectangle {
                required property int index

                width: (index === root.model.place ? 42 : 14) * root.unit
                height: 14 * root.unit
                radius: height / 2
                color: index === root.model.place ? Theme.accent : Theme.borderStrong
            }
        }
    }
}
