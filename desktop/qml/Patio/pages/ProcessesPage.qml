pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// «Cómo lo hacemos»: the cards at the left, the one that is open at the right.
MasterDetail {
    id: root

    required property AppViewModel app
    required property ProcessesViewModel model
    required property int columnX
    required property int columnWidth

    title: qsTr("Cómo lo hacemos")
    opened: model.opened
    onBack: model.close()

    list: ProcessList {
        anchors.fill: parent
        focus: true
        processes: root.model
    }

    ProcessView {
        anchors.fill: parent
        visible: root.model.opened
        focus: true
        processes: root.model
        feed: root.app.feed
    }

    EmptyState {
        anchors.centerIn: parent
        visible: !root.model.opened && !root.model.none
        glyph: "steps"
        title: qsTr("Elige una ficha")
        text: qsTr("Cada una cuenta cómo se hace algo aquí, y quién la mantiene al día.")
    }

    ProcessDialog {
        draft: root.model.draft
    }
}
