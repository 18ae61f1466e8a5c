pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// Personas: everybody at the left, whoever is chosen at the right.
MasterDetail {
    id: root

    required property AppViewModel app
    required property PeopleViewModel model
    required property int columnX
    required property int columnWidth

    title: qsTr("Personas")
    opened: model.opened
    onBack: model.close()

    list: PeopleList {
        anchors.fill: parent
        focus: true
        people: root.model
    }

    Profile {
        anchors.fill: parent
        visible: root.model.profile.key !== ""
        focus: true
        app: root.app
        people: root.model
    }
}
