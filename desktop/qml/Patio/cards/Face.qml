import QtQuick
import QtQuick.Controls.Basic
import Patio

// A face that leads to the profile. Beside its name, which leads there too, it is no stop of its
// own and says nothing; `alone` it is both.
Pressable {
    id: root

    required property string face
    property int size: 32
    property bool alone: false

    implicitWidth: size
    implicitHeight: size
    focusPolicy: alone ? Qt.TabFocus : Qt.NoFocus
    Accessible.role: Accessible.Link
    Accessible.ignored: !alone
    ToolTip.text: text
    ToolTip.visible: alone && over && text !== ""
    ToolTip.delay: 600

    background: FocusRing {
        shown: root.ringed
        around: height / 2
    }

    contentItem: Item {
        Avatar {
            size: root.size
            face: root.face
        }
    }

    HoverHandler {
        cursorShape: Qt.PointingHandCursor
    }
}
