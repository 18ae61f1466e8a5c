import QtQuick
import Patio

// The company's emblem, name and head count.
Item {
    id: root

    required property bool folded
    required property string name
    required property string line
    required property string logo

    implicitHeight: Math.max(64, 14 + names.height + 12)
    Accessible.role: Accessible.StaticText
    Accessible.name: name + ", " + line

    // The emblem stands there until the company's own picture has been drawn.
    Image {
        x: root.folded ? 18 : 16
        y: 16
        width: 32
        height: 32
        visible: own.status !== Image.Ready
        sourceSize: Qt.size(32, 32)
        source: "image://art/logo"
        Accessible.ignored: true
    }

    Image {
        id: own

        x: root.folded ? 18 : 16
        y: 16
        width: 32
        height: 32
        asynchronous: true
        retainWhileLoading: true
        sourceSize: Qt.size(32, 32)
        source: root.logo === "" ? "" : `image://photo/${root.logo}/8/32`
        Accessible.ignored: true
    }

    Column {
        id: names

        x: 58
        y: 14
        // The bell stands at the right.
        width: parent.width - x - 52
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
