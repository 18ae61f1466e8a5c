pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Patio
import Patio.ViewModels

// Thanks between teams: each team on a circle, an arc for those that thanked another. The team the
// pointer or the keyboard is on has its arcs lit.
Item {
    id: root

    required property PulseViewModel pulse
    required property string says
    property string lit: ""

    implicitWidth: 340
    implicitHeight: 236
    Accessible.role: Accessible.Chart
    Accessible.name: says

    Repeater {
        model: root.pulse.arcs

        Shape {
            id: arc

            required property string giver
            required property string receiver
            required property string path
            required property real wide
            readonly property bool shining: root.lit === giver || root.lit === receiver

            anchors.fill: parent
            z: shining ? 1 : 0
            // The other renderer is jagged where there is a graphics card.
            preferredRendererType: Shape.CurveRenderer
            Accessible.ignored: true

            ShapePath {
                strokeWidth: arc.wide
                strokeColor: arc.shining ? Theme.accent : root.lit === "" ? Theme.chartKudos : Theme.pressed
                fillColor: "transparent"
                capStyle: ShapePath.RoundCap

                PathSvg {
                    path: arc.path
                }
            }
        }
    }

    Repeater {
        model: root.pulse.teams

        TeamMark {
            z: 2
            onLitChanged: root.lit = lit ? key : root.lit === key ? "" : root.lit
        }
    }
}
