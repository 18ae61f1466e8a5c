import QtQuick
import Patio
import Patio.ViewModels

// Over Pulso: where the picture of a chart goes, and what became of it.
Item {
    id: root

    required property PicturingViewModel picture

    Loader {
        readonly property bool wanted: root.picture.fileName !== ""

        onWantedChanged: wanted ? setSource("ChartSaving.qml", {
            "picture": root.picture
        }) : setSource("")
    }

    Banner {
        x: (root.width - width) / 2
        y: 16
        width: Math.min(664, root.width - 48)
        visible: text !== ""
        floating: true
        loss: true
        title: qsTr("No se ha guardado")
        text: root.picture.problem
        onDismissed: root.picture.forget()
    }

    Toast {
        x: 16
        y: root.height - height - 16
        text: root.picture.note
        onGone: root.picture.forget()
    }
}
