import QtQuick
import Patio

// The only shadow there is: a picture in nine pieces, equal in every renderer.
BorderImage {
    id: root

    anchors.fill: parent
    anchors.margins: -28
    anchors.topMargin: -20
    anchors.bottomMargin: -36
    border.left: 42
    border.right: 42
    border.top: 42
    border.bottom: 42
    source: visible ? `image://shadow/${Theme.dark ? "dark" : "light"}` : ""
    Accessible.ignored: true
}
