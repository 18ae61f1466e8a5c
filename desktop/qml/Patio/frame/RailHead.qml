import QtQuick
import Patio

// A heading of the rail, with its link on the right.
Item {
    id: root

    required property string text
    property string link: ""
    property int gap: 6

    signal opened

    implicitHeight: words.height + gap

    Words {
        id: words

        role: Words.H
        text: root.text
        Accessible.role: Accessible.Heading
        Accessible.name: text
        Accessible.description: qsTr("nivel 2")
    }

    LinkButton {
        anchors.right: parent.right
        y: 1
        visible: root.link !== ""
        text: root.link
        onClicked: root.opened()
    }
}
