pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// A chart as a table.
DialogFrame {
    id: root

    required property PulseViewModel pulse
    readonly property list<string> names: pulse.tableNames
    readonly property bool broad: names.length > 3
    // The first column and, where there are many, the second have words in them.
    readonly property list<real> starts: names.map((_, at) => lines.width * (at === 0 ? 0 : !broad ? 0.5 + (at - 1) * 0.5 / Math.max(1, names.length - 1) : at === 1 ? 0.2 : 0.46 + (at - 2) * 0.54 / (names.length - 2)))

    title: pulse.tableTitle
    cancel: qsTr("Cerrar")
    wide: 760

    Column {
        id: lines

        width: parent?.width ?? 0
        Accessible.role: Accessible.Table
        Accessible.name: root.title

        TableHead {
            width: parent.width
            names: root.names
            starts: root.starts
        }

        Repeater {
            model: root.pulse.table

            TableRow {
                id: row

                required property list<string> columns

                width: lines.width
                implicitHeight: Math.round(44 * Theme.textScale)

                Repeater {
                    model: row.columns.length

                    Words {
                        required property int index

                        x: root.starts[index] ?? 0
                        anchors.verticalCenter: parent?.verticalCenter
                        width: (root.starts[index + 1] ?? lines.width) - x - 12
                        role: Words.Label
                        text: row.columns[index] ?? ""
                        font.features: {
                            "tnum": 1
                        }
                        elide: Text.ElideRight
                        Accessible.role: Accessible.Cell
                        Accessible.name: text
                    }
                }
            }
        }
    }
}
