pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import QtQuick.Controls.Basic
import Patio
import Patio.ViewModels

// Faces and count of who has read an announcement; pressed, it names them, and each name leads to
// the profile.
T.AbstractButton {
    id: root

    required property FeedViewModel feed
    required property list<string> keys
    required property list<string> readers
    required property list<string> readerNames
    required property list<string> faces
    required property string names

    implicitWidth: row.implicitWidth
    implicitHeight: Theme.pill
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Keys.onReturnPressed: event => event.modifiers ? event.accepted = false : click()
    Keys.onEnterPressed: click()
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: names
    onClicked: named.press()

    background: FocusRing {
        shown: root.visualFocus
        around: 6
    }

    contentItem: Item {
        Row {
            id: row

            anchors.verticalCenter: parent.verticalCenter
            spacing: 10

            AvatarStack {
                anchors.verticalCenter: parent.verticalCenter
                faces: root.faces
            }

            Words {
                anchors.verticalCenter: parent.verticalCenter
                role: Words.MetaM
                text: root.text
                color: Theme.textSoft
                font.underline: root.hovered
                Accessible.ignored: true
            }
        }
    }

    OnDemand {
        id: named

        button: root

        Popover {
            label: root.text
            y: root.height + 4
            width: Math.round(260 * Theme.textScale)
            padding: 8
            margins: 8

            contentItem: ListView {
                implicitHeight: Math.min(contentHeight, 320)
                clip: contentHeight > height
                model: root.keys.length
                focus: true
                boundsBehavior: Flickable.StopAtBounds
                Accessible.role: Accessible.List
                Accessible.name: root.text
                ScrollBar.vertical: Track {}

                delegate: ReaderItem {
                    required property int index

                    width: ListView.view.width
                    focus: ListView.isCurrentItem
                    face: root.readers[index] ?? ""
                    text: root.readerNames[index] ?? ""
                    onClicked: root.feed.navigation.open("people", root.keys[index] ?? "")
                }
            }
        }
    }
}
