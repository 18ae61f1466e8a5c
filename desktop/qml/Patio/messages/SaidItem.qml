pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Patio

// A message: mine on the right on accentTint, others' on the left with their face.
Item {
    id: root

    required property string key
    required property bool mine
    required property string face
    required property string author
    required property string who
    required property string text
    required property string day
    required property bool first
    required property bool last
    required property string when
    required property string whenExact
    required property bool arrived
    required property string delivered
    required property string says
    required property list<string> pictureBlobs
    required property list<string> pictureAlts
    required property list<bool> pictureHere
    required property real pictureRatio
    required property list<int> filePlaces
    required property list<string> fileNames
    required property list<string> fileSizes
    required property list<bool> fileHere
    property bool ringed: false
    readonly property int most: Math.round(Math.min(520 * Theme.textScale, (width - 92) * 0.86))

    // A photo has a look of its own; a file's name is read whole where there is room.
    readonly property int room: Math.round(Math.min(most - 28, 360 * Theme.textScale))

    signal copyAsked(string key)
    signal photoAsked(string key, int place)
    signal fileAsked(string key, int place)

    // In a wide window the two sides stay within one look: details grow to 760 at most.
    width: Math.min(ListView.view ? ListView.view.width : 600, Math.round(808 * Theme.textScale))
    height: bubble.y + bubble.height + (last ? foot.height + 12 : 3)
    Accessible.role: Accessible.ListItem
    Accessible.name: says

    Words {
        id: day

        y: 12
        width: parent.width
        visible: text !== ""
        horizontalAlignment: Text.AlignHCenter
        role: Words.MetaB
        text: root.day
        color: Theme.textMuted
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    Avatar {
        x: 24
        y: bubble.y
        visible: root.first && !root.mine
        face: root.face
    }

    Rectangle {
        id: bubble

        x: root.mine ? root.width - width - 24 : 68
        y: day.visible ? day.y + day.height + 12 : root.first ? 6 : 0
        width: Math.max(words.visible ? words.width : 0, name.visible ? name.width : 0, files.some ? files.width : 0) + 28
        height: files.some ? files.y + files.height + 14 : words.y + words.height + 9
        radius: Theme.radiusBlock
        color: root.mine ? Theme.accentTint : Theme.inset
        border.width: Theme.contrast ? 1 : 0
        border.color: Theme.borderStrong

        FocusRing {
            shown: root.ringed
            around: Theme.radiusBlock
        }

        Words {
            id: name

            x: 14
            y: 9
            width: Math.min(implicitWidth, root.most - 28)
            visible: text !== ""
            role: Words.MetaB
            text: root.author
            elide: Text.ElideRight
            Accessible.ignored: true
        }

        Words {
            id: words

            x: 14
            y: name.visible ? name.y + name.height + 2 : 9
            width: Math.min(implicitWidth, root.most - 28)
            visible: root.text !== ""
            role: Words.Small
            text: root.text
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }

        SaidFiles {
            id: files

            x: 14
            y: words.visible ? words.y + words.height + 8 : name.visible ? words.y + 4 : 14
            width: root.room
            pictureBlobs: root.pictureBlobs
            pictureAlts: root.pictureAlts
            pictureHere: root.pictureHere
            pictureRatio: root.pictureRatio
            filePlaces: root.filePlaces
            fileNames: root.fileNames
            fileSizes: root.fileSizes
            fileHere: root.fileHere
            author: root.who
            onPhotoAsked: place => root.photoAsked(root.key, place)
            onFileAsked: place => root.fileAsked(root.key, place)
        }

        TapHandler {
            acceptedButtons: Qt.RightButton
            onTapped: choices.press()
        }

        OnDemand {
            id: choices

            button: bubble

            DropMenu {
                DropMenuItem {
                    glyph: "copy"
                    text: qsTr("Copiar texto")
                    onTriggered: root.copyAsked(root.key)
                }
            }
        }
    }

    Row {
        id: foot

        x: root.mine ? root.width - width - 28 : 72
        y: bubble.y + bubble.height + 3
        visible: root.last
        spacing: 6

        Words {
            role: Words.Micro
            text: root.when
            color: Theme.textMuted
            Accessible.ignored: true

            HoverHandler {
                id: over
            }

            ToolTip.text: root.whenExact
            ToolTip.visible: over.hovered
            ToolTip.delay: 600
        }

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.delivered !== ""
            name: root.arrived ? "check" : "clock"
            size: 16
            color: root.arrived ? Theme.olivaText : Theme.textMuted
        }

        Words {
            visible: text !== ""
            role: Words.Micro
            text: root.delivered
            color: Theme.textMuted
            Accessible.ignored: true
        }
    }
}
