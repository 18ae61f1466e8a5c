pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// «Su azulejería»: the values that somebody was thanked for this year, and in which words.
Column {
    id: root

    required property NavigationViewModel navigation
    required property ProfileViewModel profile

    spacing: 16

    Item {
        width: parent.width
        height: title.height

        Heading {
            id: title

            width: parent.width - year.width - 12
            text: root.profile.tilesTitle
        }

        Words {
            id: year

            anchors.right: parent.right
            anchors.baseline: title.baseline
            role: Words.Meta
            text: qsTr("Este año")
            color: Theme.textMuted
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }

    Flow {
        width: parent.width
        visible: tiles.count > 0
        spacing: 16
        Accessible.role: Accessible.List
        Accessible.name: root.profile.tilesTitle

        Repeater {
            id: tiles

            model: root.profile.tiles

            ProfileTile {
                onClicked: root.profile.chooseValue(key)
            }
        }
    }

    Words {
        width: parent.width
        visible: text !== ""
        role: Words.Small
        text: root.profile.noThanks
        color: Theme.textSoft
        wrapMode: Text.Wrap
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    Repeater {
        model: root.profile.thanks

        ThanksCard {
            width: root.width
            onWhoAsked: root.navigation.open("people", person)
        }
    }
}
