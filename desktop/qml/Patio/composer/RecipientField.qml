pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Patio
import Patio.ViewModels

// The people of a kudos as chips, and a field that suggests more.
FocusScope {
    id: root

    required property ComposerViewModel composer
    readonly property bool suggesting: entry.activeFocus && (composer.search !== "" || composer.recipientCount === 0)

    onSuggestingChanged: suggesting ? menu.open() : menu.close()

    implicitHeight: flow.height + 14

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusControl
        color: Theme.surface
        border.width: entry.activeFocus ? 2 : 1
        border.color: entry.activeFocus ? Theme.focus : Theme.borderStrong
    }

    Flow {
        id: flow

        x: 8
        y: 7
        width: root.width - 16
        spacing: 6

        Repeater {
            model: root.composer.recipients

            RecipientChip {
                onClicked: root.composer.removePerson(key)
            }
        }

        T.TextField {
            id: entry

            width: 220
            height: Math.round(32 * Theme.textScale)
            leftPadding: 6
            focus: true
            verticalAlignment: TextInput.AlignVCenter
            color: Theme.text
            font.family: Theme.family
            font.pixelSize: Math.round(14 * Theme.textScale)
            selectByMouse: true
            text: root.composer.search
            Accessible.role: Accessible.EditableText
            Accessible.name: qsTr("Para")
            onTextEdited: {
                root.composer.search = text;
                if (root.suggesting)
                    menu.open();
            }
            onPressed: if (root.suggesting)
                menu.open()
            onAccepted: if (menu.visible)
                root.composer.addSuggested(menu.list.currentIndex)
            Keys.onPressed: event => {
                if (event.key === Qt.Key_Backspace && text === "")
                    root.composer.removeLast();
                else if (event.key === Qt.Key_Down && menu.visible)
                    menu.list.incrementCurrentIndex();
                else if (event.key === Qt.Key_Up && menu.visible)
                    menu.list.decrementCurrentIndex();
                else if (event.key === Qt.Key_Down)
                    menu.open();
                else if (event.key === Qt.Key_Escape && menu.visible)
                    menu.close();
                else
                    return;
                event.accepted = true;
            }

            Words {
                x: 6
                anchors.verticalCenter: parent.verticalCenter
                visible: entry.text === ""
                role: Words.Small
                text: root.composer.recipientCount > 0 ? qsTr("Añade a alguien más") : qsTr("¿A quién?")
                color: Theme.textMuted
                Accessible.ignored: true
            }
        }
    }

    SuggestionMenu {
        id: menu

        width: Math.round(300 * Theme.textScale)
        composer: root.composer
        onChosen: entry.forceActiveFocus()
    }
}
