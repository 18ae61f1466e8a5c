pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Templates as T
import Patio
import Patio.ViewModels

// Colleagues that a kudos may go to, as one types.
Popover {
    id: root

    required property ComposerViewModel composer

    signal chosen

    padding: 8
    focus: false
    closePolicy: Popup.CloseOnEscape | Popup.CloseOnPressOutsideParent
    height: Math.min(6, Math.max(1, list.count)) * 48 + 16

    contentItem: ListView {
        id: list

        clip: true
        focus: true
        model: root.composer.suggestions
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.PopupMenu
        Accessible.name: qsTr("Sugerencias")
        ScrollBar.vertical: Track {}

        delegate: T.ItemDelegate {
            id: person

            required property string key
            required property string face
            required property string name
            required property string line
            required property string says

            width: list.width
            implicitHeight: 48
            hoverEnabled: true
            highlighted: ListView.isCurrentItem && list.activeFocus
            Accessible.role: Accessible.MenuItem
            Accessible.name: says
            onClicked: {
                root.composer.addPerson(key);
                root.chosen();
            }

            background: Rectangle {
                radius: 8
                color: person.hovered || person.highlighted ? Theme.hover : "transparent"
            }

            contentItem: Item {
                Avatar {
                    x: 8
                    anchors.verticalCenter: parent.verticalCenter
                    face: person.face
                }

                Words {
                    x: 50
                    y: 5
                    width: parent.width - 60
                    role: Words.Label
                    text: person.name
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }

                Words {
                    x: 50
                    y: 24
                    width: parent.width - 60
                    role: Words.Meta
                    text: person.line
                    color: Theme.textMuted
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }
            }

            Keys.onReturnPressed: clicked()
        }
    }
}
