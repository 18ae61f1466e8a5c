import QtQuick
import Patio.ViewModels

// The shortcuts that work everywhere in the frame (tokens 8).
Item {
    id: root

    required property NavigationViewModel navigation
    required property FeedViewModel feed
    required property ComposerViewModel composer
    // Whether the page shows one of its two panes, which has a way back of its own.
    required property bool paned

    Shortcut {
        enabled: root.visible
        sequence: "Ctrl+1"
        onActivated: root.navigation.open("home")
    }

    Shortcut {
        enabled: root.visible
        sequence: "Ctrl+2"
        onActivated: root.navigation.open("announcements")
    }

    Shortcut {
        enabled: root.visible
        sequence: "Ctrl+3"
        onActivated: root.navigation.open("kudos")
    }

    Shortcut {
        enabled: root.visible
        sequence: "Ctrl+4"
        onActivated: root.navigation.open("questions")
    }

    Shortcut {
        enabled: root.visible
        sequence: "Ctrl+5"
        onActivated: root.navigation.open("people")
    }

    Shortcut {
        enabled: root.visible
        sequence: "Ctrl+6"
        onActivated: root.navigation.open("messages")
    }

    Shortcut {
        enabled: root.visible
        sequence: "Ctrl+7"
        onActivated: root.navigation.open("pulse")
    }

    Shortcut {
        enabled: root.visible
        sequence: "Ctrl+,"
        onActivated: root.navigation.open("settings")
    }

    Shortcut {
        enabled: root.visible && root.navigation.canGoBack && !root.paned
        sequence: "Alt+Left"
        onActivated: root.navigation.back()
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
        onActivated: root.navigation.stepChannel(-1)
    }

    Shortcut {
        enabled: root.visible
        sequence: "Alt+Down"
        onActivated: root.navigation.stepChannel(1)
    }

    Shortcut {
        enabled: root.visible
        sequence: "Alt+Shift+Up"
        onActivated: root.navigation.stepUnread(-1)
    }

    Shortcut {
        enabled: root.visible
        sequence: "Alt+Shift+Down"
        onActivated: root.navigation.stepUnread(1)
    }

    // What all of them are, read when somebody asks.
    Shortcut {
        enabled: root.visible
        sequence: "F1"
        onActivated: all.setSource("KeysDialog.qml")
    }

    Loader {
        id: all
    }
}
