pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Templates as T
import Patio
import Patio.ViewModels

// The button that offers the six reactions.
T.AbstractButton {
    id: root

    required property FeedViewModel feed
    required property string key
    readonly property bool offering: offer.current !== null

    implicitWidth: Theme.pill + 6
    implicitHeight: Theme.pill
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Keys.onReturnPressed: event => event.modifiers ? event.accepted = false : click()
    Keys.onEnterPressed: click()
    text: qsTr("Reaccionar")
    Accessible.role: Accessible.ButtonMenu
    Accessible.name: text
    ToolTip.text: text
    ToolTip.visible: hovered && !offering
    ToolTip.delay: 600
    onClicked: offer.press()

    background: Rectangle {
        radius: height / 2
        color: root.down ? Theme.pressed : root.hovered ? Theme.hover : "transparent"
        border.width: 1
        border.color: Theme.border

        FocusRing {
            shown: root.visualFocus
            around: parent.height / 2
        }
    }

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: "smile"
            size: 18
        }
    }

    OnDemand {
        id: offer

        button: root

        Popover {
            id: picker

            label: root.text
            y: -height - 6
            margins: 8
            padding: 6
            corner: 26

            contentItem: Row {
                spacing: 4

                Repeater {
                    id: choices

                    model: root.feed.acts.reactionKeys.length

                    IconButton {
                        required property int index

                        focus: index === 0
                        box: 40
                        glyph: root.feed.acts.reactionIcons[index] ?? ""
                        text: root.feed.acts.reactionLabels[index] ?? ""
                        onClicked: {
                            picker.close();
                            root.feed.react(root.key, root.feed.acts.reactionKeys[index]);
                        }
                        KeyNavigation.right: choices.count > 1 ? choices.itemAt((index + 1) % choices.count) : null
                        KeyNavigation.left: choices.count > 1 ? choices.itemAt((index - 1 + choices.count) % choices.count) : null
                    }
                }
            }
        }
    }
}
