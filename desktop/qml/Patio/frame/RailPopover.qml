import QtQuick
import Patio
import Patio.ViewModels

// The rail, opened from a button where there is no room for it.
Popover {
    id: root

    required property FeedViewModel feed
    required property RailViewModel rail

    width: Math.round(300 * Theme.textScale)

    contentItem: Rail {
        feed: root.feed
        rail: root.rail
        ground: Theme.surface
    }
}
