import QtQuick
import Patio

// The company's emblem, name and head count.
Item {
    id: root

    required property bool folded
    required property string name
    required property string line

    implicitHeight: Math.max(64, 14 + names.height + 12)
    Accessible.role: Accessible.StaticText
    Accessible.name: name + ", " + line

    Image {
        x: root.folded ? 18 : 16
        y: 16
        width: 32
        height: 32
        sourceSize: Qt.size(32, 32)
        source: "image://art/logo"
        Accessible.ignored: true
    }

    Column {
        id: names

        x: 58
        y: 14
        width: parent.width - x - 12
        visible: !root.folded

        Words {
            width: parent.width
            role: Words.H
            text: root.name
            elide: Text.ElideRight
            Accessible.ignored: true
        }

        Words {
            width: parent.width
            role: Words.Micro
            text: root.line
            color: Theme.textMuted
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
}
