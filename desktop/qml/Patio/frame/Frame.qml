pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Patio
import Patio.ViewModels

// Sidebar, page and rail, in the four widths of the design (ui.md 0).
FocusScope {
    id: root

    required property AppViewModel app
    property int region: 1
    readonly property list<Item> regions: railed ? [sidebar, page, aside] : [sidebar, page]
    readonly property bool folded: width < 1000
    readonly property bool wide: width >= 1600
    readonly property bool railed: width >= 1200
    readonly property int edge: folded ? 68 : wide ? 256 : 236
    readonly property int free: width - edge
    readonly property int columnWidth: wide ? 720 : Math.min(664, free - 64)
    readonly property int gap: wide ? 48 : 32
    readonly property int railWidth: wide ? 320 : 284
    readonly property int columnX: wide ? Math.round((free - 720 - 48 - 320) / 2) : railed ? 32 : Math.round((free - columnWidth) / 2)

    // The tooltip is one for the whole window; only so can it be dressed.
    Component.onCompleted: ToolTip.toolTip.background = tipGround.createObject(root)

    Component {
        id: tipGround

        Rectangle {
            radius: 8
            color: Theme.text
        }
    }

    Sidebar {
        id: sidebar

        width: root.edge
        height: root.height
        sidebar: root.app.sidebar
        feed: root.app.feed
        folded: root.folded
    }

    FeedPage {
        id: page

        x: root.edge
        width: root.free
        height: root.height
        focus: true
        visible: root.app.feed.place !== "people"
        feed: root.app.feed
        composer: root.app.composer
        rail: root.app.rail
        sidebar: root.app.sidebar
        columnX: root.columnX
        columnWidth: root.columnWidth
        narrow: !root.railed
    }

    PeoplePage {
        x: root.edge
        width: root.free
        height: root.height
        visible: root.app.feed.place === "people"
        sidebar: root.app.sidebar
        columnX: root.columnX
        columnWidth: root.columnWidth
    }

    Rail {
        id: aside

        x: root.edge + root.columnX + root.columnWidth + root.gap
        y: 36
        width: root.railWidth
        visible: root.railed
        feed: root.app.feed
        rail: root.app.rail
    }

    Shortcut {
        sequence: "F6"
        onActivated: {
            root.region = (root.region + 1) % root.regions.length;
            root.regions[root.region].nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
        }
    }

    Shortcut {
        sequence: "Shift+F6"
        onActivated: {
            root.region = (root.region + root.regions.length - 1) % root.regions.length;
            root.regions[root.region].nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
        }
    }

    Banner {
        x: page.x + root.columnX
        y: 16
        width: root.columnWidth
        visible: root.app.problem !== ""
        loss: true
        title: qsTr("Algo no ha salido bien")
        text: root.app.problem
        onDismissed: root.app.forgetProblem()
    }

    Toast {
        x: 16
        y: root.height - height - 16
        text: root.app.composer.toast
        onGone: root.app.composer.dismissToast()
    }

    FrameKeys {
        feed: root.app.feed
        composer: root.app.composer
    }
}
