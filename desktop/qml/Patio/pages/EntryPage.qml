pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Patio
import Patio.ViewModels

// The way in: join with a code, create a company and keep its spare key, or come back.
FocusScope {
    id: root

    required property AppViewModel app
    readonly property EntryViewModel entry: app.entry
    readonly property bool hasPicture: width >= 1000
    readonly property bool stepped: entry.page === "create" || entry.page === "words"
    readonly property int formWidth: Math.min(entry.page === "words" ? 592 : 560, form.width - 64)

    focus: true
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Entrada")
    Keys.onPressed: event => event.accepted = event.matches(StandardKey.Paste) && root.entry.pictureCode.paste()

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }

    Image {
        id: picture

        width: root.hasPicture ? Math.round(root.width * 0.36) : 0
        height: parent.height
        visible: root.hasPicture
        source: root.entry.picture
        fillMode: Image.PreserveAspectCrop
        Accessible.ignored: true
    }

    Flickable {
        id: form

        // What is reached with the keyboard is brought into view, with some air around it.
        readonly property Item reached: root.activeFocus ? root.Window.activeFocusItem : null

        onReachedChanged: if (reached && reached.height < height - 96) {
            const top = reached.mapToItem(contentItem, 0, 0).y;
            const last = Math.max(0, contentHeight - height);
            contentY = Math.max(0, Math.min(Math.max(contentY, top + reached.height + 48 - height), top - 48, last));
        }
        anchors.fill: parent
        anchors.leftMargin: picture.width
        contentWidth: width
        contentHeight: Math.max(height, page.y + page.height + 32)
        boundsBehavior: Flickable.StopAtBounds

        ScrollBar.vertical: Track {}

        Image {
            x: page.x
            y: 24
            visible: !root.stepped
            sourceSize: Qt.size(32, 32)
            source: root.entry.logo
            Accessible.ignored: true
        }

        Words {
            x: page.x + 42
            y: 28
            visible: !root.stepped
            role: Words.Heading
            text: qsTr("Patio")
        }

        EntrySteps {
            x: page.x
            y: 32
            visible: root.stepped
            current: root.entry.page === "words" ? 1 : 0
            names: [qsTr("Empresa"), qsTr("Llave de repuesto")]
        }

        EntryLanguage {
            x: form.width - width - 30
            y: root.stepped ? 24 : 20
            visible: root.entry.page !== "words"
            app: root.app
        }

        Loader {
            id: page

            x: Math.round((form.width - width) / 2)
            y: root.entry.page === "words" ? 96 : 104
            width: root.formWidth
            focus: true
            sourceComponent: ({
                    "words": words,
                    "create": create,
                    "again": again,
                    "link": link,
                    "replace": link,
                    "recover": recover,
                    "restore": restore
                })[root.entry.page] ?? join
        }
    }

    Component {
        id: join

        EntryJoin {
            focus: true
            entry: root.entry
            farewell: root.app.farewell
        }
    }

    Component {
        id: create

        EntryCreate {
            focus: true
            entry: root.entry
        }
    }

    Component {
        id: words

        EntryWords {
            focus: true
            entry: root.entry
        }
    }

    Component {
        id: again

        EntryAgain {
            focus: true
            entry: root.entry
        }
    }

    Component {
        id: link

        EntryLink {
            focus: true
            entry: root.entry
        }
    }

    Component {
        id: recover

        EntryRecover {
            focus: true
            entry: root.entry
        }
    }

    Component {
        id: restore

        EntryRestore {
            focus: true
            entry: root.entry
        }
    }

    EntryDrop {
        anchors.fill: parent
        entry: root.entry
    }
}
