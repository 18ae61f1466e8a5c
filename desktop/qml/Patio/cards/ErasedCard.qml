import QtQuick
import Patio

// What is left of a card that I erased: on how many devices it is gone.
FeedItem {
    id: root

    cardHeight: Math.max(words.implicitHeight, tag.implicitHeight) + 28

    Surface {
        anchors.fill: parent
        focused: root.ringed
    }

    Words {
        id: words

        x: 24
        width: tag.x - x - 12
        anchors.verticalCenter: parent.verticalCenter
        role: Words.Small
        text: root.text
        color: Theme.textSoft
        wrapMode: Text.Wrap
    }

    SyncTag {
        id: tag

        anchors.right: parent.right
        anchors.rightMargin: 24
        anchors.verticalCenter: parent.verticalCenter
        spread: root.spread
        text: root.spreadLine
        detail: root.spreadDetail
    }
}
