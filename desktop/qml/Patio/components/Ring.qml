import QtQuick
import QtQuick.Shapes
import Patio

// How far something has come, as a ring around a number, with its words beside it.
Item {
    id: root

    required property real value
    required property string number
    property string title: ""
    property string line: ""
    readonly property real minimumValue: 0
    readonly property real maximumValue: 1
    readonly property int size: Math.round(72 * Theme.textScale)
    readonly property int stroke: 8

    implicitWidth: size + (title === "" ? 0 : 20 + Math.max(heading.implicitWidth, small.implicitWidth))
    implicitHeight: Math.max(size, words.height)
    Accessible.role: Accessible.ProgressBar
    Accessible.name: title === "" ? number : title
    Accessible.description: line

    Shape {
        anchors.verticalCenter: parent.verticalCenter
        width: root.size
        height: root.size
        // The other renderer is jagged where there is a graphics card.
        preferredRendererType: Shape.CurveRenderer
        Accessible.ignored: true

        ShapePath {
            strokeWidth: root.stroke
            strokeColor: Theme.pressed
            fillColor: "transparent"

            PathAngleArc {
                centerX: root.size / 2
                centerY: root.size / 2
                radiusX: (root.size - root.stroke) / 2
                radiusY: radiusX
                startAngle: -90
                sweepAngle: 360
            }
        }

        ShapePath {
            strokeWidth: root.value > 0 ? root.stroke : -1
            strokeColor: root.value >= 1 ? Theme.olivaDot : Theme.azul
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap

            PathAngleArc {
                centerX: root.size / 2
                centerY: root.size / 2
                radiusX: (root.size - root.stroke) / 2
                radiusY: radiusX
                startAngle: -90
                sweepAngle: 360 * Math.max(0, Math.min(1, root.value))
            }
        }
    }

    Words {
        x: (root.size - width) / 2
        anchors.verticalCenter: parent.verticalCenter
        role: Words.Num
        text: root.number
        font.features: {
            "tnum": 1
        }
        Accessible.ignored: true
    }

    Column {
        id: words

        x: root.size + 20
        anchors.verticalCenter: parent.verticalCenter
        width: root.width - x
        visible: root.title !== ""

        Words {
            id: heading

            width: parent.width
            role: Words.Heading
            text: root.title
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }

        Words {
            id: small

            width: parent.width
            visible: text !== ""
            role: Words.Small
            text: root.line
            color: Theme.textSoft
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }
}
