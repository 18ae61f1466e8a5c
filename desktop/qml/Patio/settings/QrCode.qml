import QtQuick
import QtQuick.Shapes
import Patio

// A QR code: dark on white in both themes, as cameras want it, a whole number of pixels a module.
Rectangle {
    id: root

    required property string path
    required property int modules
    required property int quiet
    required property string says
    property int most: 246
    readonly property int cell: modules > 0 ? Math.max(1, Math.floor(most / modules)) : 1

    implicitWidth: modules > 0 ? modules * cell : most
    implicitHeight: implicitWidth
    radius: Theme.radiusCard
    color: "#ffffff"
    border.width: 1
    border.color: Theme.border
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Código QR de la invitación")
    Accessible.description: says

    Shape {
        x: root.quiet * root.cell
        y: x
        visible: root.path !== ""

        ShapePath {
            scale: Qt.size(root.cell, root.cell)
            strokeWidth: -1
            fillColor: "#2a231e"

            PathSvg {
                path: root.path
            }
        }
    }
}
