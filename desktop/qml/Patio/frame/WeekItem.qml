import QtQuick
import Patio

// A birthday or an anniversary.
Item {
    id: root

    required property string icon
    required property string title
    required property string when

    implicitHeight: Math.max(52, column.height + 12)
    Accessible.role: Accessible.ListItem
    Accessible.name: title + ", " + when

    Rectangle {
        y: 4
        width: 40
        height: 40
        radius: Theme.radiusControl
        color: Theme.ocreTint

        Icon {
            anchors.centerIn: parent
            name: root.icon
            color: Theme.inkOcreTint
        }
    }

    Column {
        id: column

        x: 52
        y: 5
        width: parent.width - x

        Words {
            width: parent.width
            role: Words.Label
            text: root.title
            elide: Text.ElideRight
            Accessible.ignored: true
        }

        Words {
            width: parent.width
            role: Words.Meta
            text: root.when
            color: Theme.textMuted
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
}
