import QtQuick
import Patio

// A photo of a post, or a grey block while its bytes have not arrived; pressed, it fills the
// window.
Pressable {
    id: root

    required property string blob
    required property string alt
    required property bool here
    required property string author
    property int more: 0

    text: alt !== "" ? alt : qsTr("Foto de %1, sin descripción").arg(author)
    Accessible.role: Accessible.Graphic

    HoverHandler {
        cursorShape: Qt.PointingHandCursor
    }

    Rectangle {
        anchors.fill: parent
        visible: !root.here
        radius: Theme.radiusControl
        color: Theme.hover

        Words {
            anchors.centerIn: parent
            width: parent.width - 48
            horizontalAlignment: Text.AlignHCenter
            role: Words.Small
            text: qsTr("La foto está en el equipo de %1. Llegará cuando esté cerca.").arg(root.author)
            color: Theme.textSoft
            wrapMode: Text.Wrap
        }
    }

    Image {
        anchors.fill: parent
        visible: root.here
        asynchronous: true
        retainWhileLoading: true
        sourceSize: Qt.size(root.width, root.height)
        source: root.here && root.width > 0 ? `image://photo/${root.blob}/10/${Math.round(root.width)}` : ""
        Accessible.ignored: true
    }

    Rectangle {
        anchors.fill: parent
        visible: root.more > 0
        radius: Theme.radiusControl
        color: Theme.scrim

        Words {
            anchors.centerIn: parent
            role: Words.Title
            text: "+" + root.more
            color: "white"
        }
    }

    FocusRing {
        shown: root.ringed
    }
}
