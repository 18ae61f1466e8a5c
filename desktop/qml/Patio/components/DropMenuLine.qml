import QtQuick
import QtQuick.Controls.Basic
import Patio

// Between what a menu offers and what cannot be undone.
MenuSeparator {
    id: root

    padding: 0
    topPadding: 8
    bottomPadding: 8

    contentItem: Hairline {}
}
