import QtQuick
import Patio

// The band of diamonds: the company says. Nothing else may carry it.
Image {
    id: root

    readonly property color ink: Theme.azul
    readonly property color ground: Theme.azulTint

    height: 12
    sourceSize: Qt.size(width, 12)
    source: width > 0 ? `image://frieze/${String(ink).slice(1)}/${String(ground).slice(1)}/${Math.round(width)}` : ""
    Accessible.ignored: true
}
