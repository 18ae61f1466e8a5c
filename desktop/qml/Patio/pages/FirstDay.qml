import QtQuick
import Patio
import Patio.ViewModels

// What an empty list says.
Surface {
    id: root

    required property FeedViewModel feed
    required property ComposerViewModel composer
    readonly property bool home: feed.place === "home"

    height: column.height + 80

    Column {
        id: column

        y: 40
        width: parent.width
        spacing: 0

        Image {
            anchors.horizontalCenter: parent.horizontalCenter
            width: 72
            height: 72
            sourceSize: Qt.size(72, 72)
            source: "image://tile/companerismo/0/1/72"
            Accessible.ignored: true
        }

        Item {
            width: 1
            height: 24
        }

        Words {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            role: Words.Heading
            text: root.home ? qsTr("El patio está recién encalado") : qsTr("Todavía no hay nada aquí")
        }

        Words {
            x: (parent.width - width) / 2
            topPadding: 6
            width: Math.min(330, parent.width - 48)
            horizontalAlignment: Text.AlignHCenter
            role: Words.Small
            text: qsTr("Cuenta algo, aunque sea qué hay hoy en el horno. Los demás lo verán en cuanto entren.")
            color: Theme.textSoft
            wrapMode: Text.Wrap
            visible: root.home
        }

        Item {
            width: 1
            height: 20
        }

        PushButton {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.feed.place !== "announcements"
            kind: PushButton.Primary
            text: root.feed.place === "kudos" ? qsTr("Dar kudos") : qsTr("Escribir")
            onClicked: root.composer.open(root.feed.place === "kudos" ? "kudos" : "post")
        }
    }
}
