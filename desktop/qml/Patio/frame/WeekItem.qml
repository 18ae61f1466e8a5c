import QtQuick
import Patio

// A birthday or an anniversary; pressed, it leads to whose it is.
Pressable {
    id: root

    required property string person
    required property string glyph
    required property string title
    required property string when

    implicitHeight: Math.max(52, column.height + 12)
    text: title
    Accessible.role: Accessible.Link
    Accessible.name: title + ", " + when

    background: FocusRing {
        shown: root.visualFocus
        inside: true
        anchors.leftMargin: -4
    }

    contentItem: Item {
        Rectangle {
            y: 4
            width: 40
            height: 40
            radius: Theme.radiusControl
            color: Theme.ocreTint
            border.width: Theme.contrast ? 1 : 0
            border.color: Theme.borderStrong

            Icon {
                anchors.centerIn: parent
                name: root.glyph
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
                font.underline: root.hovered
                wrapMode: Text.Wrap
                maximumLineCount: 2
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
}
