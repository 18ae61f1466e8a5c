pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// One comment: who, when, what, and what can be done with it: by its button, by the other button
// of the mouse, by the key for menus.
Item {
    id: root

    required property FeedViewModel feed
    // Empty of what came from another network: it is no entry of its own, and by nobody who is
    // here.
    required property string key
    required property string person
    required property string face
    required property string author
    required property string when
    required property string text

    implicitHeight: bubble.height
    Accessible.role: Accessible.ListItem
    Accessible.name: name.text + ", " + moment.text + ": " + root.text
    Keys.onPressed: event => {
        event.accepted = more.visible && (event.key === Qt.Key_Menu || (event.key === Qt.Key_F10 && event.modifiers === Qt.ShiftModifier));
        if (event.accepted)
            choices.press();
    }

    Face {
        y: 2
        face: root.face
        enabled: name.enabled
        onClicked: name.click()
    }

    Rectangle {
        id: bubble

        x: 44
        width: root.width - x
        height: words.y + words.height + 9
        radius: Theme.radiusBlock
        color: Theme.inset
        border.width: Theme.contrast ? 1 : 0
        border.color: Theme.borderStrong

        LinkButton {
            id: name

            x: 14
            y: 9
            width: Math.min(implicitWidth, Math.max(80, bubble.width - 70 - moment.implicitWidth))
            role: Words.MetaB
            ink: Theme.text
            enabled: root.person !== ""
            text: root.author
            onClicked: root.feed.navigation.open("people", root.person)
        }

        Words {
            id: moment

            x: name.x + name.width + 8
            y: name.y
            width: Math.min(implicitWidth, more.x - x - 4)
            role: Words.Meta
            text: root.when
            color: Theme.textMuted
            elide: Text.ElideRight
            Accessible.ignored: true
        }

        LongWords {
            id: words

            x: 14
            y: name.y + name.height + 2
            width: bubble.width - 28
            role: Words.Small
            text: root.text
            most: 10
            heard: true
        }

        IconButton {
            id: more

            x: bubble.width - width - 8
            y: name.y + (name.height - height) / 2
            visible: root.key !== ""
            box: 28
            size: 18
            ink: Theme.textMuted
            glyph: "more"
            text: qsTr("Más acciones del comentario de %1").arg(root.author)
            Accessible.role: Accessible.ButtonMenu
            onClicked: choices.press()
        }

        TapHandler {
            enabled: more.visible
            acceptedButtons: Qt.RightButton
            onTapped: choices.press()
        }

        OnDemand {
            id: choices

            button: more

            CommentMenu {
                x: more.width - width
                y: more.height + 4
                feed: root.feed
                key: root.key
            }
        }
    }
}
