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
    required property EntryViewModel entry
    required property int columnX
    required property int columnWidth
    required property bool narrow
    readonly property int topAsked: feed.topAsked

    onTopAskedChanged: view.positionViewAtBeginning()
    Accessible.role: Accessible.Pane
    Accessible.name: feed.title

    ListView {
        id: view

        property bool ringing: false
        // How far the page is scrolled. ListView lets a header grow upwards and out of sight;
        // while the header is in view its top is what stays in place.
        property real depth: 0

        anchors.fill: parent
        focus: true
        activeFocusOnTab: true
        model: root.feed.cards
        cacheBuffer: 1600
        reuseItems: false
        boundsBehavior: Flickable.StopAtBounds
        highlightFollowsCurrentItem: false
        keyNavigationEnabled: false
        currentIndex: -1
        Accessible.role: Accessible.List
        Accessible.name: root.feed.title
        onContentYChanged: depth = contentY - originY
        onOriginYChanged: if (headerItem && depth < headerItem.height)
            contentY = originY + depth
        onDepthChanged: root.feed.atTop = depth < 2
        onAtYEndChanged: if (atYEnd)
            root.feed.loadMore()
        onActiveFocusChanged: ringing = activeFocus && currentIndex >= 0
        Keys.onPressed: event => {
            ringing = true;
            event.accepted = true;
            if (event.key === Qt.Key_Down)
                currentIndex = Math.min(count - 1, currentIndex + 1);
            else if (event.key === Qt.Key_Up)
                currentIndex = Math.max(0, currentIndex - 1);
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
            if (event.key === Qt.Key_Down || event.key === Qt.Key_Up)
                positionViewAtIndex(currentIndex, ListView.Contain);
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
            entry: root.entry
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

        delegate: DelegateChooser {
            role: "kind"

            DelegateChoice {
                roleValue: "post"

                PostCard {
                    feed: root.feed
                    columnX: root.columnX
                    columnWidth: root.columnWidth
                    ringed: ListView.isCurrentItem && view.ringing
                }
            }

            DelegateChoice {
                roleValue: "kudos"

                KudosCard {
                    feed: root.feed
                    columnX: root.columnX
                    columnWidth: root.columnWidth
                    ringed: ListView.isCurrentItem && view.ringing
                }
            }

            DelegateChoice {
                roleValue: "erased"

                ErasedCard {
                    feed: root.feed
                    columnX: root.columnX
                    columnWidth: root.columnWidth
                    ringed: ListView.isCurrentItem && view.ringing
                }
            }

            DelegateChoice {
                roleValue: "announcement"

                AnnouncementCard {
                    feed: root.feed
                    columnX: root.columnX
                    columnWidth: root.columnWidth
                    ringed: ListView.isCurrentItem && view.ringing
                }
            }
        }
    }

    NewPill {
        x: root.columnX + (root.columnWidth - width) / 2
        y: 16
        count: root.feed.heldCount
        onClicked: root.feed.reveal()
    }
}
