pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Patio

// Dresses the tooltip, which is one for the whole window; only so can it be dressed, and its text
// be plain. To stand once in whatever fills the window.
Item {
    id: root

    Component.onCompleted: {
        const tip = ToolTip.toolTip;
        tip.background = ground.createObject(root);
        const words = tip.contentItem as Text;
        words.textFormat = Text.PlainText;
        words.font.family = Theme.family;
        words.font.pixelSize = Qt.binding(() => Math.round(13 * Theme.textScale));
        tip.width = Qt.binding(() => Math.min(words.implicitWidth + 20, 360));
        tip.horizontalPadding = 10;
        tip.verticalPadding = 6;
    }

    Component {
        id: ground

        Rectangle {
            radius: 8
            color: Theme.text
        }
    }
}
