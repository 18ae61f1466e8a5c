pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// My own receipt: the button, what is told of it, and the way to say that something is not clear.
Flow {
    id: root

    required property AnnouncementsViewModel model
    required property FeedViewModel feed
    readonly property LetterViewModel letter: model.letter

    spacing: 12

    PushButton {
        enabled: !root.letter.acked
        tall: 40
        kind: root.letter.acked ? PushButton.Secondary : PushButton.Azul
        glyph: "check"
        text: root.letter.acked ? qsTr("Leído") : qsTr("Marcar como leído")
        onClicked: {
            root.model.acknowledge();
            Accessible.announce(qsTr("Marcado como leído"));
        }
    }

    PushButton {
        tall: 40
        kind: PushButton.Ghost
        glyph: "help"
        text: qsTr("Tengo una duda")
        onClicked: dialog.setSource("DoubtDialog.qml", {
            "acts": root.feed.acts,
            "key": root.letter.key,
            "author": root.letter.author
        })
    }

    Words {
        height: 40
        verticalAlignment: Text.AlignVCenter
        role: Words.Meta
        text: root.letter.receiptLine
        color: Theme.textMuted
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    // Read when somebody has one.
    Loader {
        id: dialog
    }
}
