import QtQuick
import Patio

// A part of the gallery, under its heading.
Column {
    id: root

    required property string title

    spacing: 14

    Heading {
        width: parent.width
        text: root.title
    }
}
