pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Patio
import Patio.ViewModels

// When a post is published: a small panel with the day and the hour.
IconButton {
    id: root

    required property ComposerViewModel composer

    glyph: "clock"
    text: qsTr("Programar")
    ToolTip.visible: hovered && choices.current === null
    Accessible.role: Accessible.ButtonMenu
    onClicked: {
        root.composer.scheduling.begin();
        choices.press();
    }

    OnDemand {
        id: choices

        button: root

        SchedulePanel {
            y: root.height + 4
            composer: root.composer
        }
    }
}
