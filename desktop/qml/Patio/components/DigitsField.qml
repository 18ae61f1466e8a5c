pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Patio

// Six digits in two groups of three. Whatever is typed or pasted, the digits in it stay.
T.TextField {
    id: root

    property bool wrong: false
    readonly property int cell: Math.round(44 * Theme.textScale)
    readonly property int many: 6

    signal completed(string digits)

    implicitWidth: many * cell + (many - 1) * 6 + 12
    implicitHeight: Math.round(52 * Theme.textScale)
    inputMethodHints: Qt.ImhDigitsOnly
    color: "transparent"
    selectionColor: "transparent"
    selectedTextColor: "transparent"
    cursorDelegate: Item {}
    Accessible.role: Accessible.EditableText
    Accessible.name: qsTr("Seis cifras")
    onTextEdited: {
        text = text.replace(/\D/g, "").slice(0, many);
        if (text.length === many)
            completed(text);
    }

    background: Item {
        Repeater {
            model: root.many

            Rectangle {
                id: box

                required property int index
                readonly property bool next: root.activeFocus && index === Math.min(root.text.length, root.many - 1)

                x: index * (root.cell + 6) + (index < 3 ? 0 : 12)
                width: root.cell
                height: root.height
                radius: Theme.radiusControl
                color: root.enabled ? Theme.surface : Theme.hover
                border.width: root.wrong || next ? 2 : 1
                border.color: !root.enabled ? Theme.border : root.wrong ? Theme.dangerText : next ? Theme.focus : Theme.borderStrong

                Words {
                    anchors.centerIn: parent
                    role: Words.Title
                    text: root.text[box.index] ?? ""
                    color: root.enabled ? Theme.text : Theme.textMuted
                    font.features: {
                        "tnum": 1
                    }
                    Accessible.ignored: true
                }
            }
        }
    }
}
