pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Templates as T
import Patio
import Patio.ViewModels

// Colleagues that a kudos may go to, as one types. The focus stays in the field: a popup that
// gives it back while it closes may be opened again by that, and is then stuck over the page.
Popover {
    id: root

    required property ComposerViewModel composer
    readonly property string search: composer.search
    readonly property alias list: people
    readonly property bool nobody: composer.suggestionCount === 0
    readonly property int row: Math.round(48 * Theme.textScale)
    readonly property int wanted: Math.min(6, Math.max(1, people.count)) * row + 16
    // Below the field, and where there is not even room for two, above it: never over what is typed.
    property int below: wanted
    property int above: 0
    readonly property bool turned: below < Math.min(wanted, 2 * row + 16) && above > below

    signal chosen

    onSearchChanged: people.currentIndex = search.trim() === "" ? -1 : 0

    label: qsTr("Sugerencias")
    padding: 8
    focus: false
    closePolicy: Popup.CloseOnPressOutsideParent
    y: turned ? -height - 4 : parent.height + 4
    height: Math.min(wanted, Math.max(row + 16, turned ? above : below))
    onAboutToShow: {
        above = parent.mapToItem(null, 0, 0).y - 12;
        below = parent.Window.height - above - 12 - parent.height - 12;
    }

    contentItem: Item {
        Words {
            x: 12
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - 24
            visible: root.nobody
            role: Words.Small
            text: root.search.trim() === "" ? qsTr("Ya están todos") : qsTr("Nadie con «%1» en la ficha").arg(root.search.trim())
            color: Theme.textMuted
            elide: Text.ElideRight
        }

        ListView {
            id: people

            anchors.fill: parent
            clip: true
            model: root.composer.suggestions
            currentIndex: -1
            keyNavigationEnabled: false
            boundsBehavior: Flickable.StopAtBounds
            Accessible.role: Accessible.PopupMenu
            Accessible.name: qsTr("Sugerencias")
            ScrollBar.vertical: Track {}

            delegate: T.ItemDelegate {
                id: person

                required property int index
                required property string face
                required property string name
                required property string line
                required property string says

                width: people.width
                implicitHeight: root.row
                hoverEnabled: true
                focusPolicy: Qt.NoFocus
                highlighted: ListView.isCurrentItem
                Accessible.role: Accessible.MenuItem
                Accessible.name: says
                Accessible.selected: highlighted
                onClicked: {
                    root.composer.addSuggested(index);
                    root.chosen();
                }

                background: Rectangle {
                    radius: 8
                    color: person.down ? Theme.pressed : person.hovered || person.highlighted ? Theme.hover : "transparent"
                }

                contentItem: Item {
                    Avatar {
                        x: 8
                        anchors.verticalCenter: parent.verticalCenter
                        face: person.face
                    }

                    Column {
                        x: 50
                        anchors.verticalCenter: parent.verticalCenter
                        width: parent.width - 60

                        Words {
                            width: parent.width
                            role: Words.Label
                            text: person.name
                            elide: Text.ElideRight
                            Accessible.ignored: true
                        }

                        Words {
                            width: parent.width
                            visible: text !== ""
                            role: Words.Meta
                            text: person.line
                            color: Theme.textMuted
                            elide: Text.ElideRight
                            Accessible.ignored: true
                        }
                    }
                }
            }
        }
    }
}
