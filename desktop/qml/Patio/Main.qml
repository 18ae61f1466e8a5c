import QtQuick
import QtQuick.Controls.Basic
import Patio

// The window before anything is in it: on screen at once, filled a moment later (Content).
ApplicationWindow {
    id: root

    required property string scheme

    width: 1280
    height: 800
    minimumWidth: 900
    minimumHeight: 600
    color: Theme.canvas
    title: "Patio"
    palette.toolTipBase: Theme.text
    palette.toolTipText: Theme.canvas
    palette.dark: Theme.text

    Component.onCompleted: Theme.scheme = scheme
}
