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
    // From 1200 to 1280 the column makes room for the rail.
    readonly property int columnWidth: wide ? 720 : Math.min(664, free - 64 - (railed ? gap + railWidth : 0))
    readonly property int gap: wide ? 48 : 32
    readonly property int railWidth: wide ? 320 : 284
    readonly property int columnX: wide ? Math.round((free - 720 - 48 - 320) / 2) : railed ? 32 : Math.round((free - columnWidth) / 2)

    // The tooltip is one for the whole window; only so can it be dressed, and its text be plain.
    Component.onCompleted: {
        const tip = ToolTip.toolTip;
        tip.background = tipGround.createObject(root);
        const words = tip.contentItem as Text;
        words.textFormat = Text.PlainText;
        words.font.family = Theme.family;
        words.font.pixelSize = Qt.binding(() => Math.round(13 * Theme.textScale));
        tip.width = Qt.binding(() => Math.min(words.implicitWidth + 20, 360));
        tip.horizontalPadding = 10;
        tip.verticalPadding = 6;
    }

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
        entry: root.app.entry
        columnX: root.columnX
        columnWidth: root.columnWidth
        narrow: !root.railed
    }

    Loader {
        readonly property bool wanted: root.app.feed.place === "people"

        x: root.edge
        width: root.free
        height: root.height
        onWantedChanged: wanted ? setSource("../pages/PeoplePage.qml", {
            "sidebar": root.app.sidebar,
            "columnX": Qt.binding(() => root.columnX),
            "columnWidth": Qt.binding(() => root.columnWidth)
        }) : setSource("")
    }

    Flickable {
        id: aside

        x: root.edge + root.columnX + root.columnWidth + root.gap - 4
        // Wider and higher than the rail by the focus rings and dots that stick out of it.
        leftMargin: 4
        topMargin: 36
        bottomMargin: 16
        width: root.railWidth + 8
        height: root.height
        visible: root.railed
        clip: height < contentHeight + topMargin + bottomMargin
        contentHeight: rail.implicitHeight
        boundsBehavior: Flickable.StopAtBounds

        Rail {
            id: rail

            width: root.railWidth
            feed: root.app.feed
            rail: root.app.rail
        }
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

    Loader {
        x: page.x + root.columnX
        y: trouble.visible ? trouble.y + trouble.height + 12 : 16
        width: root.columnWidth
        active: root.app.door.asked

        sourceComponent: DoorBanner {
            door: root.app.door
        }
    }

    Banner {
        id: trouble

        x: page.x + root.columnX
        y: 16
        width: root.columnWidth
        readonly property bool unsaved: root.app.feed.error !== ""

        visible: text !== ""
        floating: true
        loss: true
        title: unsaved ? qsTr("No se ha guardado") : qsTr("Algo no ha salido bien")
        text: unsaved ? root.app.feed.error : root.app.problem
        onDismissed: unsaved ? root.app.feed.dismissError() : root.app.forgetProblem()
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
