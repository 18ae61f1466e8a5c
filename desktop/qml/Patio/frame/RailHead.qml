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

    Heading {
        id: words

        role: Words.H
        text: root.text
    }

    LinkButton {
        anchors.right: parent.right
        y: 1
        visible: root.link !== ""
        text: root.link
        onClicked: root.opened()
    }
}
