pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQml.Models
import Patio
import Patio.ViewModels

// The feed: heading, pinned announcement, composer, cards, end mark.
FocusScope {
    id: root

    required property FeedViewModel feed
    required property ComposerViewModel composer
    required property RailViewModel rail
    required property SidebarViewModel sidebar
    required property int columnX
    required property int columnWidth
    required property bool narrow
    required property bool letters
    // Where one was when the window closed; the page of one card has none.
    property LingerViewModel linger: null
    readonly property int topAsked: feed.topAsked

    signal returned

    onTopAskedChanged: {
        // On another page no card has been walked to yet.
        view.currentIndex = -1;
        view.positionViewAtBeginning();
    }
    onReturned: {
        if (linger.at >= 0) {
            view.positionViewAtIndex(linger.at, ListView.Beginning);
            view.contentY += linger.offset;
        }
        linger.arrived();
    }
    Component.onCompleted: if (linger)
        Qt.callLater(returned)
    Accessible.role: Accessible.Pane
    Accessible.name: feed.title

    // What is in sight is kept when one stops scrolling.
    Timer {
        id: resting

        interval: 300
        onTriggered: {
            const at = view.depth < 2 ? -1 : view.indexAt(1, view.contentY + 1);
            root.linger.note(at, at < 0 ? 0 : view.contentY - view.itemAtIndex(at).y);
        }
    }

    ListView {
        id: view

        readonly property bool ringing: keys.atCard
        // How far the page is scrolled. ListView lets a header grow upwards and out of sight;
        // while the header is in view its top is what stays in place.
        property real depth: 0

        anchors.fill: parent
        focus: true
        // Its cards have their turn behind what is above them (CardKeys).
        activeFocusOnTab: false
        model: root.feed.cards
        cacheBuffer: 1600
        reuseItems: false
        boundsBehavior: Flickable.StopAtBounds
        highlightFollowsCurrentItem: false
        keyNavigationEnabled: false
        currentIndex: -1
        Accessible.role: Accessible.List
        Accessible.name: root.feed.title
        onModelChanged: ReadingOrder.keep(contentItem, model as QtObject)
        // Read on before the end is reached: whoever scrolls is not to be held up there.
        onContentYChanged: {
            depth = contentY - originY;
            if (depth > 0 && contentHeight - depth < 3 * height)
                root.feed.loadMore();
        }
        onOriginYChanged: if (headerItem && depth < headerItem.height)
            contentY = originY + depth
        onDepthChanged: {
            root.feed.atTop = depth < 2;
            if (root.linger)
                resting.restart();
        }
        onAtYEndChanged: if (atYEnd)
            root.feed.loadMore()
        Keys.onPressed: event => {
            event.accepted = true;
            if (event.key === Qt.Key_Down)
                keys.stopped(currentIndex + 1);
            else if (event.key === Qt.Key_Up)
                keys.stopped(currentIndex - 1);
            else if (event.key === Qt.Key_PageDown)
                contentY = Math.min(originY + contentHeight - height, contentY + height * 0.9);
            else if (event.key === Qt.Key_PageUp)
                contentY = Math.max(originY, contentY - height * 0.9);
            else if (event.key === Qt.Key_Home)
                positionViewAtBeginning();
            else if (event.key === Qt.Key_End)
                positionViewAtEnd();
            else
                event.accepted = false;
        }

        ScrollBar.vertical: Track {
            parent: root
            x: root.width - width - 4
            y: 6
            height: root.height - 12
        }

        header: FeedHeader {
            feed: root.feed
            composer: root.composer
            rail: root.rail
            sidebar: root.sidebar
            columnX: root.columnX
            columnWidth: root.columnWidth
            narrow: root.narrow
        }

        footer: FeedFooter {
            feed: root.feed
            composer: root.composer
            columnX: root.columnX
            columnWidth: root.columnWidth
        }

        delegate: FeedCards {
            feed: root.feed
            columnX: root.columnX
            columnWidth: root.columnWidth
            ringing: view.ringing
        }
    }

    CardKeys {
        id: keys

        cards: view
        letters: root.letters
    }

    // The dialog that answers a question, read when somebody answers.
    Loader {
        readonly property QtObject answer: root.feed.asked.dialog

        onAnswerChanged: answer ? setSource("../dialogs/AnswerDialog.qml", {
            "asked": root.feed.asked,
            "model": answer
        }) : setSource("")
    }

    // What is asked about a card as a whole, read when somebody is.
    Loader {
        readonly property string asking: root.feed.acts.handling.asking

        onAskingChanged: asking === "" ? setSource("") : setSource("../dialogs/HandlingDialog.qml", {
            "model": root.feed.acts.handling
        })
    }

    Loader {
        x: root.columnX + (root.columnWidth - width) / 2
        y: 16
        active: root.feed.heldCount > 0

        sourceComponent: NewPill {
            count: root.feed.heldCount
            onClicked: root.feed.reveal()
        }
    }
}
