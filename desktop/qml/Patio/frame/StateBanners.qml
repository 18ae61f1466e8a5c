pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// What is wrong, above every page and pushing it down: nothing is hidden by it.
Column {
    id: root

    required property SidebarViewModel sidebar
    required property NavigationViewModel navigation
    required property CareViewModel care

    readonly property bool any: read.active || banners.count > 0 || caring.active

    // A positioner with nothing in it has no height, and then there is no room above it either.
    topPadding: any ? 16 : 0
    bottomPadding: any && !navigation.railed ? 12 : 0
    spacing: 8

    Loader {
        id: read

        width: parent.width
        active: root.sidebar.writing.reason !== ""
        visible: active

        sourceComponent: ReadOnlyBanner {
            writing: root.sidebar.writing
        }
    }

    Repeater {
        id: banners

        model: root.sidebar.states.banners

        Banner {
            required text
            required glyph
            required action
            required property string key
            required property string tone
            required property bool closes

            width: root.width
            loss: tone === "loss"
            caution: tone === "caution"
            closable: closes
            leavable: closes && action !== "" && key.startsWith("update")
            onDismissed: root.sidebar.states.close(key)
            onActed: key === "full" ? root.navigation.open("settings", "computer") : root.sidebar.states.help(key)
        }
    }

    // What an owner should see to.
    Loader {
        id: caring

        width: parent.width
        active: (root.care?.title ?? "") !== ""
        visible: active

        sourceComponent: CareBanner {
            care: root.care
        }
    }
}
