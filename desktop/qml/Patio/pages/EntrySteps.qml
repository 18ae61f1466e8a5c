pragma ComponentBehavior: Bound

import QtQuick
import Patio

// Where one is on the way: done, current, still to come.
Row {
    id: root

    required property list<string> names
    required property int current

    spacing: 28
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Paso %1 de %2: %3").arg(current + 1).arg(names.length).arg(names[current])

    Repeater {
        model: root.names

        Row {
            id: step

            required property int index
            required property string modelData
            readonly property bool done: index < root.current
            readonly property bool now: index === root.current

            spacing: 8

            Rectangle {
                width: 24
                height: 24
                radius: 12
                color: step.done ? Theme.olivaTint : step.now ? Theme.accent : "transparent"
                border.width: step.now || (step.done && !Theme.contrast) ? 0 : 1
                border.color: Theme.borderStrong

                Icon {
                    anchors.centerIn: parent
                    visible: step.done
                    name: "check"
                    size: 16
                    color: Theme.inkOlivaTint
                }

                Words {
                    anchors.centerIn: parent
                    visible: !step.done
                    role: Words.MicroB
                    text: String(step.index + 1)
                    color: step.now ? Theme.inkAccent : Theme.textSoft
                    Accessible.ignored: true
                }
            }

            Words {
                anchors.verticalCenter: parent.verticalCenter
                role: step.now ? Words.MetaB : Words.Meta
                text: step.modelData
                color: step.now ? Theme.text : Theme.textSoft
                Accessible.ignored: true
            }
        }
    }
}
