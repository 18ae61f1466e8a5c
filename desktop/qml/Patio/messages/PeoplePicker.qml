pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Patio
import Patio.ViewModels

// People to choose: chips of those chosen, a search, and everybody else.
Column {
    id: root

    required property PickingViewModel picking
    readonly property Item first: search
    readonly property string typed: picking.search
    readonly property string wanted: typed.trim()

    spacing: 12

    Flow {
        width: parent.width
        spacing: 6
        visible: root.picking.count > 0

        Repeater {
            model: root.picking.chosen

            RecipientChip {
                onClicked: {
                    root.picking.remove(key);
                    search.forceActiveFocus();
                }
            }
        }
    }

    SearchField {
        id: search

        width: parent.width
        placeholderText: qsTr("Nombre o puesto")
        text: root.picking.search
        onSought: words => root.picking.search = words
        // With something typed Enter takes who is marked; else it is the dialog's.
        Keys.onReturnPressed: event => {
            event.accepted = root.typed !== "";
            if (event.accepted)
                root.picking.add(Math.min(people.marked, people.count - 1));
        }
        Keys.onDownPressed: people.marked = Math.min(people.count - 1, people.marked + 1)
        Keys.onUpPressed: people.marked = Math.max(0, people.marked - 1)
        Keys.onPressed: event => {
            event.accepted = event.key === Qt.Key_Backspace && text === "";
            if (event.accepted)
                root.picking.removeLast();
        }
    }

    ListView {
        id: people

        // Enter in the search takes this one.
        property int marked: 0

        width: parent.width
        height: Math.round(56 * Theme.textScale) * 4
        clip: true
        model: root.picking.suggested
        keyNavigationEnabled: false
        boundsBehavior: Flickable.StopAtBounds
        currentIndex: Math.min(marked, count - 1)
        highlightFollowsCurrentItem: false
        onCurrentIndexChanged: positionViewAtIndex(currentIndex, ListView.Contain)
        onCountChanged: marked = 0
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Personas")
        ScrollBar.vertical: Track {}

        delegate: ListRow {
            required line
            required face
            required says
            required property string name

            title: name
            tall: 56
            selected: false
            focusPolicy: Qt.NoFocus
            activeFocusOnTab: false
            trailingGlyph: search.text !== "" && ListView.isCurrentItem ? "plus" : ""
            Accessible.selected: ListView.isCurrentItem
            onClicked: {
                root.picking.add(index);
                search.forceActiveFocus();
            }
        }

        Words {
            y: 16
            width: parent.width
            visible: people.count === 0
            horizontalAlignment: Text.AlignHCenter
            role: Words.Small
            text: root.wanted === "" ? qsTr("Ya están todas las personas") : qsTr("Nadie con «%1» en la ficha").arg(root.wanted)
            color: Theme.textMuted
            wrapMode: Text.Wrap
        }
    }
}
