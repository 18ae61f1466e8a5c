import QtQuick
import QtQuick.Templates as T
import Patio

// The keyboard on a list of cards (tokens 8). The list is one stop of Tab: arrows lead from card
// to card, Tab into the one they are on and behind it out of the list, Esc back to the card.
// Letters do what is done most, while `letters` says so.
Item {
    id: root

    required property ListView cards
    required property bool letters
    readonly property Item held: Window.activeFocusItem
    // Where the keyboard is: in the list at all, and inside which of its cards.
    property bool inside: false
    property FeedItem card: null
    property bool atCard: false
    readonly property int air: 24

    signal looked
    signal walked(bool forward)
    signal stopped(int index)
    signal reached(Item target, bool forward)
    signal pressed(int key)

    onHeldChanged: {
        const before = inside;
        let up = held;
        let found = null;
        while (up && up !== cards) {
            found = found ?? (up as FeedItem);
            up = up.parent;
        }
        inside = up === cards;
        card = inside ? found : null;
        atCard = card !== null && held === card.told;
        const reason = (held as T.Control)?.focusReason ?? (held as T.TextArea)?.focusReason ?? Qt.OtherFocusReason;
        // Whoever comes back from behind the list comes to a card, not into it.
        if (card && !before && reason === Qt.BacktabFocusReason)
            Qt.callLater(stopped, cards.currentIndex < 0 ? cards.indexAt(1, card.y + 1) : cards.currentIndex);
        else
            Qt.callLater(looked);
    }
    onStopped: index => {
        cards.currentIndex = Math.max(0, Math.min(cards.count - 1, index));
        (cards.currentItem as FeedItem)?.told.forceActiveFocus(Qt.TabFocusReason);
        cards.positionViewAtIndex(cards.currentIndex, ListView.Contain);
    }
    onReached: (target, forward) => target.forceActiveFocus(forward ? Qt.TabFocusReason : Qt.BacktabFocusReason)
    // What the keyboard is on stays in sight; what is pressed does not move away.
    onLooked: {
        const control = held as T.Control;
        if (!inside || atCard || held === cards || (control && !control.visualFocus))
            return;
        const top = held.mapToItem(cards.contentItem, 0, 0).y;
        const least = top + held.height + air - cards.height;
        cards.contentY = Math.max(cards.originY, Math.min(top - air, Math.max(cards.contentY, least)));
    }
    onWalked: forward => {
        let next = (atCard ? card : held).nextItemInFocusChain(forward);
        let at = next;
        while (at && !(at as FeedItem))
            at = at.parent;
        if (card && at === card && (forward || !atCard)) {
            reached(next, forward);
        } else if (card && !forward && !atCard) {
            stopped(cards.indexAt(1, card.y + 1));
        } else if (!card && at) {
            stopped(cards.currentIndex < 0 && !forward ? cards.indexAt(1, at.y + 1) : cards.currentIndex);
        } else if (card && !forward) {
            // To the last of what is above the cards, or before the list.
            let last = cards.nextItemInFocusChain(false);
            next = cards.headerItem.nextItemInFocusChain(true);
            at = next;
            while (at) {
                while (at && at !== cards.headerItem)
                    at = at.parent;
                if (at) {
                    last = next;
                    next = next.nextItemInFocusChain(true);
                    at = next;
                }
            }
            reached(last, false);
        } else {
            // Over all other cards, to what is behind them.
            const begun = next;
            while (at) {
                next = next.nextItemInFocusChain(forward);
                at = next === begun ? null : next;
                while (at && !(at as FeedItem))
                    at = at.parent;
            }
            reached(next, forward);
        }
    }
    onPressed: key => {
        const on = card;
        const letter = on as AnnouncementCard;
        if (key === Qt.Key_L && letter && letter.needsAck && !letter.acked) {
            letter.feed.acknowledge(letter.key);
            return;
        }
        let next = on.nextItemInFocusChain(true);
        let at = next;
        while (at && at !== on)
            at = at.parent;
        while (at) {
            const wanted = key === Qt.Key_Return || (key === Qt.Key_R && (next as AddReaction)) || (key === Qt.Key_C && (next as CommentCount)) || (key === Qt.Key_Menu && ((next as MoreButton) || (next as KudosMore)));
            if (wanted) {
                reached(next, true);
                if (key !== Qt.Key_Return)
                    (next as T.AbstractButton).click();
                return;
            }
            next = next.nextItemInFocusChain(true);
            at = next;
            while (at && at !== on)
                at = at.parent;
        }
    }

    Shortcut {
        enabled: root.inside
        sequence: "Tab"
        onActivated: root.walked(true)
    }

    Shortcut {
        enabled: root.inside
        sequences: ["Shift+Tab", "Shift+Backtab"]
        onActivated: root.walked(false)
    }

    Shortcut {
        enabled: root.card !== null && !root.atCard
        sequence: "Escape"
        onActivated: root.stopped(root.cards.indexAt(1, root.card.y + 1))
    }

    Shortcut {
        enabled: root.atCard
        sequences: ["Return", "Enter"]
        onActivated: root.pressed(Qt.Key_Return)
    }

    Shortcut {
        enabled: root.atCard
        sequences: ["Menu", "Shift+F10"]
        onActivated: root.pressed(Qt.Key_Menu)
    }

    Shortcut {
        enabled: root.letters && root.atCard
        sequence: "L"
        onActivated: root.pressed(Qt.Key_L)
    }

    Shortcut {
        enabled: root.letters && root.atCard
        sequence: "R"
        onActivated: root.pressed(Qt.Key_R)
    }

    Shortcut {
        enabled: root.letters && root.atCard
        sequence: "C"
        onActivated: root.pressed(Qt.Key_C)
    }
}
