pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// What somebody may be asked about: each a button that finds who else knows it.
Column {
    id: root

    required property PeopleViewModel people
    readonly property ProfileViewModel profile: people.profile

    visible: profile.skills.length > 0 || profile.noSkills !== ""
    spacing: 12

    Heading {
        width: parent.width
        text: qsTr("Pregúntame sobre…")
    }

    Flow {
        width: parent.width
        visible: root.profile.skills.length > 0
        spacing: 8

        Repeater {
            model: root.profile.skills

            TagChip {
                required property string modelData

                width: Math.min(implicitWidth, root.width)
                text: modelData
                Accessible.description: qsTr("Buscar quién más sabe de esto")
                onClicked: root.people.words = modelData
            }
        }
    }

    Words {
        width: parent.width
        visible: text !== ""
        role: Words.Small
        text: root.profile.noSkills
        color: Theme.textSoft
        wrapMode: Text.Wrap
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
