pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// A block of Pulso: the finding as its title, a line, a legend, the drawing, and a menu that has
// the same as a table.
Surface {
    id: root

    required property PulseViewModel pulse
    required property string block
    required property string title
    required property string line
    property list<string> legend
    property list<color> inks
    property string more: ""
    property int least: 328
    // How high the drawing must be; one that fills its card says so itself.
    property real content: slot.childrenRect.height
    default property alias drawing: slot.data
    readonly property int wanted: Math.max(Math.round(least * Theme.textScale), slot.y + content + 18)
    readonly property bool roomy: legendRow.implicitWidth + small.implicitWidth + 16 < width - 48

    // Whether it is being drawn into a picture, where a menu opens nothing.
    property bool posing: false

    signal tableAsked
    signal pictured
    signal moreAsked

    onPictured: {
        posing = true;
        // Twice as fine as the screen: it goes into a document or onto a wall.
        const drawn = grabToImage(result => {
            posing = false;
            pulse.picture.take(result.image, title);
        }, Qt.size(width * 2, height * 2));
        if (!drawn)
            posing = false;
    }
    Accessible.role: Accessible.Grouping
    Accessible.name: title

    Heading {
        id: heading

        x: 24
        y: 20
        width: root.width - 48 - menu.width
        text: root.title
        wrapMode: Text.Wrap
    }

    IconButton {
        id: menu

        x: root.width - width - 14
        y: 14
        opacity: root.posing ? 0 : 1
        glyph: "more"
        text: qsTr("Más sobre «%1»").arg(root.title)
        Accessible.role: Accessible.ButtonMenu
        onClicked: choices.press()

        OnDemand {
            id: choices

            button: menu

            DropMenu {
                x: menu.width - width
                y: menu.height + 4

                DropMenuItem {
                    glyph: "eye"
                    text: qsTr("Ver como tabla")
                    onTriggered: root.tableAsked()
                }

                DropMenuItem {
                    glyph: "copy"
                    text: qsTr("Copiar")
                    onTriggered: root.pulse.copy(root.block)
                }

                DropMenuItem {
                    glyph: "image"
                    text: qsTr("Guardar imagen")
                    onTriggered: root.pictured()
                }
            }
        }
    }

    Words {
        id: small

        x: 24
        y: heading.y + heading.height + 2
        width: root.width - 48 - (root.roomy && legendRow.visible ? legendRow.implicitWidth + 16 : root.more === "" ? 0 : 90)
        role: Words.Meta
        text: root.line
        color: Theme.textMuted
        wrapMode: Text.Wrap
        Accessible.role: Accessible.StaticText
        Accessible.name: text
        Accessible.ignored: text === ""
    }

    LinkButton {
        x: root.width - 24 - width
        y: small.y
        visible: text !== ""
        opacity: root.posing ? 0 : 1
        text: root.more
        onClicked: root.moreAsked()
    }

    Row {
        id: legendRow

        x: root.roomy ? root.width - 24 - width : 24
        y: root.roomy ? small.y : small.y + small.height + 6
        visible: root.legend.length > 0
        spacing: 14

        Repeater {
            model: root.legend.length

            Row {
                id: entry

                required property int index

                spacing: 6

                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    width: 10
                    height: 10
                    radius: 3
                    color: root.inks[entry.index] ?? Theme.hover
                    border.width: Theme.contrast ? 1 : 0
                    border.color: Theme.borderStrong
                }

                Words {
                    role: Words.Meta
                    text: root.legend[entry.index] ?? ""
                    color: Theme.textSoft
                    Accessible.role: Accessible.StaticText
                    Accessible.name: text
                }
            }
        }
    }

    Item {
        id: slot

        x: 24
        y: (root.roomy || !legendRow.visible ? small.y + small.height : legendRow.y + legendRow.height) + 20
        width: root.width - 48
        height: root.height - y - 18
    }
}
