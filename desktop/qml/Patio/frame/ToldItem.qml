import QtQuick
import Patio

// One of the things that concern me: whose, what and when; what is new stands on inset with a dot.
Pressable {
    id: root

    required property int index
    required property string face
    required property string glyph
    required property string tone
    required property string marked
    required property string when
    required property bool fresh
    required property string says
    readonly property bool current: ListView.isCurrentItem
    readonly property color ground: root.down ? Theme.hover : root.fresh || root.hovered ? Theme.inset : Theme.surface

    width: ListView.view ? ListView.view.width : 300
    implicitHeight: Math.max(Math.round(64 * Theme.textScale), words.height + moment.height + 22)
    activeFocusOnTab: activeFocus || current || (index === 0 && ListView.view && ListView.view.currentIndex < 0)
    text: says
    Accessible.role: Accessible.ListItem
    Accessible.selectable: true
    Accessible.selected: current

    background: Rectangle {
        radius: Theme.radiusControl
        color: root.ground

        FocusRing {
            shown: root.visualFocus
            inside: true
        }
    }

    contentItem: Item {
        Avatar {
            x: 14
            anchors.verticalCenter: parent.verticalCenter
            size: 40
            face: root.face
        }

        Rectangle {
            x: 38
            y: Math.round(parent.height / 2) + 4
            width: 22
            height: 22
            radius: 11
            color: root.ground

            Rectangle {
                anchors.fill: parent
                anchors.margins: 2
                radius: width / 2
                color: root.tone === "azul" ? Theme.azul : root.tone === "ocre" ? Theme.ocre : root.tone === "oliva" ? Theme.oliva : Theme.accent

                Icon {
                    anchors.centerIn: parent
                    name: root.glyph
                    size: 12
                    stroke: 2
                    color: root.tone === "azul" ? Theme.inkAzul : root.tone === "ocre" ? Theme.inkOcre : root.tone === "oliva" ? Theme.inkOliva : Theme.inkAccent
                }
            }
        }

        MarkedWords {
            id: words

            x: 70
            y: Math.round((parent.height - height - moment.height) / 2)
            width: parent.width - x - 32
            role: Words.Small
            marked: root.marked
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.ignored: true
        }

        Words {
            id: moment

            x: 70
            y: words.y + words.height
            width: words.width
            role: Words.Meta
            text: root.when
            color: Theme.textMuted
            elide: Text.ElideRight
            Accessible.ignored: true
        }

        Rectangle {
            x: parent.width - 22
            anchors.verticalCenter: parent.verticalCenter
            width: 8
            height: 8
            radius: 4
            visible: root.fresh
            color: Theme.accent
        }
    }
}
