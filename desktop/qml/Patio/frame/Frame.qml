pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// Sidebar, page and rail, in the four widths of the design (ui.md 0).
FocusScope {
    id: root

    required property AppViewModel app
    property int region: 1
    readonly property list<Item> regions: aside.visible ? [sidebar, page.visible ? page : other, aside] : [sidebar, page.visible ? page : other]
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

    Tips {}

    Sidebar {
        id: sidebar

        width: root.edge
        height: root.height
        sidebar: root.app.sidebar
        navigation: root.app.navigation
        notices: root.app.notices
        folded: root.folded
    }

    BellButton {
        id: bell

        x: root.folded ? root.width - width - 28 : root.edge - width - 14
        y: root.folded ? wrongs.height + 24 : 18
        z: 1
        // In a narrow window it is at the head of the page, where that leaves room for it.
        visible: !root.folded || root.app.navigation.railed || open
        folded: root.folded
        notices: root.app.notices
    }

    StateBanners {
        id: wrongs

        x: root.edge + (root.app.navigation.railed ? root.columnX : 16)
        width: root.app.navigation.railed ? root.columnWidth : root.free - 32
        sidebar: root.app.sidebar
        navigation: root.app.navigation
        care: root.app.care
    }

    FeedPage {
        id: page

        x: root.edge
        y: wrongs.height
        width: root.free
        height: root.height - y
        clip: y > 0
        focus: visible
        visible: root.app.navigation.file === ""
        feed: root.app.feed
        linger: root.app.linger
        composer: root.app.composer
        rail: root.app.rail
        sidebar: root.app.sidebar
        columnX: root.columnX
        columnWidth: root.columnWidth
        narrow: !root.railed
        letters: root.app.letters
    }

    // The other pages, each read when somebody goes there.
    Loader {
        id: other

        readonly property string file: root.app.navigation.file

        x: root.edge
        y: wrongs.height
        width: root.free
        height: root.height - y
        clip: y > 0
        focus: file !== ""
        onFileChanged: file === "" ? setSource("") : setSource(file, {
            "app": root.app,
            "model": root.app.navigation.model,
            "columnX": Qt.binding(() => root.columnX),
            "columnWidth": Qt.binding(() => root.columnWidth)
        })
    }

    Flickable {
        id: aside

        x: root.edge + root.columnX + root.columnWidth + root.gap - 4
        // Wider and higher than the rail by the focus rings and dots that stick out of it.
        leftMargin: 4
        topMargin: 36
        bottomMargin: 16
        y: wrongs.height
        width: root.railWidth + 8
        height: root.height - y
        visible: root.railed && root.app.navigation.railed
        clip: height < contentHeight + topMargin + bottomMargin
        contentHeight: rail.implicitHeight
        boundsBehavior: Flickable.StopAtBounds

        // Made beside the cards: the first frame with those does not wait for it.
        Loader {
            id: rail

            width: root.railWidth
            asynchronous: true

            sourceComponent: Rail {
                navigation: root.app.navigation
                rail: root.app.rail
            }
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
        y: trouble.visible ? trouble.y + trouble.height + 12 : wrongs.height + 16
        width: root.columnWidth
        // The page of people and computers has its own way to answer.
        readonly property bool told: root.app.navigation.page === "settings" && (root.app.navigation.subject === "staff" || (root.app.navigation.subject === "" && !root.folded))

        active: root.app.door.asked && !told

        sourceComponent: DoorBanner {
            door: root.app.door
            // Only the recovery words let in an owner, and they are typed there.
            onWordsWanted: root.app.navigation.open("settings", "staff")
        }
    }

    Loader {
        id: trouble

        readonly property bool unsaved: root.app.feed.error !== ""
        readonly property string text: unsaved ? root.app.feed.error : root.app.problem

        x: page.x + root.columnX
        y: wrongs.height + 16
        width: root.columnWidth
        active: text !== ""
        visible: active

        sourceComponent: Banner {
            floating: true
            loss: true
            title: trouble.unsaved ? qsTr("No se ha guardado") : qsTr("Algo no ha salido bien")
            text: trouble.text
            onDismissed: trouble.unsaved ? root.app.feed.dismissError() : root.app.forgetProblem()
        }
    }

    Loader {
        id: news

        readonly property string note: root.app.feed.acts.note
        readonly property string text: note === "" ? root.app.composer.sent.words : note

        x: 16
        y: root.height - height - 16
        active: text !== ""

        sourceComponent: Toast {
            text: news.text
            action: (news.note === "" ? root.app.composer.sent.undoable || root.app.composer.scheduling.undoable : root.app.feed.acts.undoable) ? qsTr("Deshacer") : ""
            onActed: news.note !== "" ? root.app.feed.acts.undo() : root.app.composer.sent.undoable ? root.app.composer.sent.undo() : root.app.composer.scheduling.undo()
            onGone: news.note === "" ? root.app.composer.sent.dismiss() : root.app.feed.acts.forgetNote()
        }
    }

    PhotoOpener {
        photos: root.app.feed.acts.photos
    }

    NoticeToast {
        x: 16
        y: root.height - height - 16 - (news.active ? news.height + 8 : 0)
        notices: root.app.notices
    }

    FrameKeys {
        paned: (other.item as MasterDetail)?.leadsBack ?? false
        navigation: root.app.navigation
        feed: root.app.feed
        composer: root.app.composer
    }
}
