pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Patio
import Patio.ViewModels

// The directory: everybody, with job, place and whether they are here.
FocusScope {
    id: root

    required property SidebarViewModel sidebar
    required property int columnX
    required property int columnWidth

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Personas")

    ListView {
        id: view

        anchors.fill: parent
        model: root.sidebar.people
        reuseItems: true
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Personas")

        ScrollBar.vertical: Track {
            parent: root
            x: root.width - width - 4
            y: 6
            height: root.height - 12
        }

        header: Item {
            width: view.width
            height: title.height + line.height + 46

            Words {
                id: title

                x: root.columnX
                y: 24
                role: Words.Display
                text: qsTr("Personas")
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }

            Words {
                id: line

                x: root.columnX
                y: title.y + title.height + 2
                role: Words.Meta
                text: root.sidebar.peopleLine
                color: Theme.textMuted
            }
        }

        delegate: PersonItem {
            width: view.width
            indent: root.columnX - 12
            wide: Math.min(root.columnWidth + 24, 760)
        }
    }
}
