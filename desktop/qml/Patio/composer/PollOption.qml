import QtQuick
import Patio

// One option being written, with the handle that puts it elsewhere, by hand or by the arrows, and
// the button that takes it off.
Item {
    id: root

    required property string key
    required property string text
    required property int number
    required property string placeholder
    readonly property real step: height + 8

    signal written(string text)
    signal removed
    signal finished
    // To a place from 0.
    signal moved(int place)
    signal enter

    onEnter: field.forceActiveFocus(Qt.TabFocusReason)
    implicitHeight: field.height
    z: pull.active ? 1 : 0

    // Under the hand it goes where the hand goes, whatever place it has meanwhile.
    transform: Translate {
        y: pull.active ? pull.activeTranslation.y - (root.number - 1 - grip.began) * root.step : 0
    }

    IconButton {
        id: grip

        property int began: 0

        anchors.verticalCenter: parent.verticalCenter
        x: -8
        box: 32
        visible: root.text !== ""
        glyph: "grip"
        text: qsTr("Mover la opción %1").arg(root.number)
        Accessible.description: qsTr("Con las flechas arriba y abajo, o arrastrándola")
        Keys.onUpPressed: shifted(-1)
        Keys.onDownPressed: shifted(1)

        signal shifted(int by)

        onShifted: by => {
            root.moved(root.number - 1 + by);
            Accessible.announce(qsTr("%1, opción %2").arg(root.text).arg(root.number));
        }

        HoverHandler {
            cursorShape: pull.active ? Qt.ClosedHandCursor : Qt.OpenHandCursor
        }

        DragHandler {
            id: pull

            target: null
            dragThreshold: 4
            xAxis.enabled: false
            onActiveChanged: if (active)
                grip.began = root.number - 1
            onActiveTranslationChanged: {
                const place = Math.max(0, grip.began + Math.round(activeTranslation.y / root.step));
                if (active && place !== root.number - 1)
                    root.moved(place);
            }
        }
    }

    Field {
        id: field

        x: 30
        width: parent.width - 44 - x
        placeholderText: root.placeholder
        Accessible.name: qsTr("Opción %1").arg(root.number)
        maximumLength: 100
        text: root.text
        onTextEdited: root.written(text)
        Keys.onReturnPressed: event => {
            event.accepted = !(event.modifiers & Qt.ControlModifier);
            if (event.accepted)
                root.finished();
        }
    }

    IconButton {
        x: root.width - width
        anchors.verticalCenter: parent.verticalCenter
        visible: root.text !== ""
        glyph: "close"
        text: qsTr("Quitar la opción %1").arg(root.number)
        onClicked: root.removed()
    }
}
