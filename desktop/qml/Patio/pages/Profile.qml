pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// Somebody: band, portrait, what to do, what to ask, where to find them, their tiles.
Scroller {
    id: root

    required property AppViewModel app
    required property PeopleViewModel people
    readonly property ProfileViewModel profile: people.profile
    readonly property string key: profile.key
    readonly property int side: 36
    readonly property int room: Math.min(width, 760) - 2 * side
    readonly property bool halved: room >= Math.round(560 * Theme.textScale)

    contentHeight: column.y + column.height + 36
    onKeyChanged: contentY = 0
    Accessible.role: Accessible.Grouping
    Accessible.name: profile.name

    ProfileHead {
        id: head

        width: root.width
        profile: root.profile
        side: root.side
        room: root.room
    }

    Column {
        id: column

        x: root.side
        y: head.height + 24
        width: root.room
        spacing: 28

        ProfileActions {
            width: parent.width
            visible: root.profile.colleague || root.profile.mine
            app: root.app
            people: root.people
        }

        Column {
            width: parent.width
            visible: notes.count > 0
            spacing: 4

            Repeater {
                id: notes

                model: root.profile.notes

                FactLine {
                    width: parent?.width ?? 0
                }
            }
        }

        Flow {
            width: parent.width
            visible: root.profile.skills.length > 0 || root.profile.noSkills !== "" || root.profile.factCount > 0
            spacing: 32

            ProfileSkills {
                width: root.halved ? Math.round((parent.width - 32) * 0.54) : parent.width
                people: root.people
            }

            Column {
                width: root.halved ? parent.width - 32 - Math.round((parent.width - 32) * 0.54) : parent.width
                visible: root.profile.factCount > 0
                spacing: 2

                Heading {
                    width: parent.width
                    text: qsTr("Contacto")
                    bottomPadding: 10 - lead
                }

                Repeater {
                    model: root.profile.facts

                    FactLine {
                        width: parent?.width ?? 0
                    }
                }
            }
        }

        ProfileTiles {
            width: parent.width
            navigation: root.app.navigation
            profile: root.profile
        }
    }
}
