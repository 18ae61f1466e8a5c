import QtQuick
import Patio
import Patio.ViewModels

// Mensajes: the conversations, and the one that is open.
MasterDetail {
    id: root

    required property AppViewModel app
    required property MessagesViewModel model
    required property int columnX
    required property int columnWidth

    title: qsTr("Mensajes")
    opened: model.opened
    onBack: model.close()

    Binding {
        target: root.model
        property: "watched"
        value: root.visible && root.Window.active && (!root.narrow || root.opened)
    }

    list: TalkList {
        anchors.fill: parent
        focus: true
        model: root.model
        inset: root.narrow ? 24 : 16
    }

    TalkPane {
        anchors.fill: parent
        focus: true
        model: root.model
    }
}
