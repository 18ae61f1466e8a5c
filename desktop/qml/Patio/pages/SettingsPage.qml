pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// The settings: their list at the left, the one that is open beside it.
FocusScope {
    id: root

    required property AppViewModel app
    required property SettingsViewModel model
    required property int columnX
    required property int columnWidth

    focus: true
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Ajustes")

    MasterDetail {
        id: panes

        anchors.fill: parent
        focus: true
        title: qsTr("Ajustes")
        listWidth: 224
        // The frame's own key goes back here too.
        keyed: false
        opened: root.model.opened
        onBack: root.model.close()

        list: [
            Heading {
                id: heading

                x: 26
                y: 22
                width: parent.width - x - 12
                level: 1
                text: qsTr("Ajustes")
            },
            RowList {
                id: list

                x: 14
                y: heading.y + heading.height + 10
                width: Math.min(parent.width, panes.narrow ? 420 : parent.width) - 28
                height: parent.height - y
                focus: true
                spacing: 0
                label: qsTr("Ajustes")
                model: root.model.sections
                currentIndex: root.model.at
                section.property: "group"
                onChosen: index => root.model.step(index)

                section.delegate: Words {
                    id: group

                    required property string section

                    x: 10
                    height: Math.round(40 * Theme.textScale)
                    verticalAlignment: Text.AlignVCenter
                    role: Words.MetaB
                    text: section
                    color: Theme.textMuted
                    Accessible.role: Accessible.Heading
                    Accessible.name: section
                    Accessible.description: qsTr("nivel %1").arg(2)
                }

                delegate: NavItem {
                    required property int index
                    required property string title
                    required property bool elsewhere

                    width: list.width
                    folded: false
                    text: title
                    selected: ListView.isCurrentItem && (root.model.opened || !panes.narrow)
                    activeFocusOnTab: activeFocus || ListView.isCurrentItem || elsewhere
                    onClicked: root.model.choose(index)
                }
            }
        ]

        Loader {
            id: part

            readonly property string file: root.model.file

            anchors.fill: parent
            focus: true
            onFileChanged: setSource(file, {
                "app": root.app,
                "model": root.model.model
            })
        }
    }
}
