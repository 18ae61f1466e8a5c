import QtQuick
import Patio.ViewModels

// The shortcuts that work everywhere in the frame (tokens 8).
Item {
    id: root

    required property FeedViewModel feed
    required property ComposerViewModel composer

    Shortcut {
        enabled: root.visible
        sequence: "Ctrl+1"
        onActivated: root.feed.open("home")
    }

    Shortcut {
        enabled: root.visible
        sequence: "Ctrl+2"
        onActivated: root.feed.open("announcements")
    }

    Shortcut {
        enabled: root.visible
        sequence: "Ctrl+3"
        onActivated: root.feed.open("kudos")
    }

    Shortcut {
        enabled: root.visible
        sequence: "Ctrl+5"
        onActivated: root.feed.open("people")
    }

    Shortcut {
        enabled: root.visible
        sequence: "Ctrl+N"
        onActivated: {
            root.feed.toComposer();
            root.composer.open("post");
        }
    }

    Shortcut {
        enabled: root.visible
        sequence: "Ctrl+Shift+K"
        onActivated: {
            root.feed.toComposer();
            root.composer.open("kudos");
        }
    }

    Shortcut {
        enabled: root.visible
        sequence: "Alt+Up"
        onActivated: root.feed.stepChannel(-1)
    }

    Shortcut {
        enabled: root.visible
        sequence: "Alt+Down"
        onActivated: root.feed.stepChannel(1)
    }
}
