import QtQuick
import Patio
import Patio.ViewModels

// Whose screen it is, the day and the hour.
Item {
    id: root

    required property real unit
    required property ScreenViewModel model

    height: 88 * unit

    Image {
        id: mark

        anchors.verticalCenter: parent.verticalCenter
        width: 80 * root.unit
        height: width
        visible: own.status !== Image.Ready
        sourceSize: Qt.size(width, height)
        source: "image://art/logo"
        Accessible.ignored: true
    }

    Image {
        id: own

        anchors.fill: mark
        asynchronous: true
        retainWhileLoading: true
        sourceSize: Qt.size(mark.width, mark.height)
        source: root.model.logo === "" || width < 1 ? "" : `image://photo/${root.model.logo}/8/${Math.round(mark.width)}`
        Accessible.ignored: true
    }

    ScreenWords {
        anchors.verticalCenter: parent.verticalCenter
        x: mark.width + 28 * root.unit
        width: root.width - x - when.width - 48 * root.unit
        size: 44 * root.unit
        shows: true
        maximumLineCount: 1
        text: root.model.company
    }

    Row {
        id: when

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 36 * root.unit

        ScreenWords {
            anchors.verticalCenter: parent.verticalCenter
            size: 34 * root.unit
            wrapMode: Text.NoWrap
            color: Theme.textSoft
            text: root.model.today
        }

        ScreenWords {
            anchors.verticalCenter: parent.verticalCenter
            size: 60 * root.unit
            shows: true
            wrapMode: Text.NoWrap
            font.features: {
                "tnum": 1
            }
            text: root.model.clock
        }
    }
}
