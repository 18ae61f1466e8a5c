pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Patio
import Patio.ViewModels

// What can be done with a kudos: copy it, say who was in it too, take it back or leave it. It is
// `over` when all of it is closed.
Item {
    id: root

    required property FeedViewModel feed
    required property ThanksViewModel thanks
    required property string key
    required property T.AbstractButton button
    property bool over: false
    readonly property bool back: thanks.withdrawal === "back"
    readonly property bool working: thanks.working
    property T.Popup asked: null

    signal ask(popup: T.Popup)

    onAsk: popup => {
        asked = popup;
        popup.open();
    }
    onWorkingChanged: if (!working && thanks.error === "")
        passing.close()
    Component.onCompleted: {
        thanks.look(key);
        if (thanks.passable)
            choices.addItem(also.createObject(choices.contentItem) as DropMenuItem);
        rows.lookUp();
        rows.addLast();
        if (thanks.withdrawal !== "") {
            choices.addItem(line.createObject(choices.contentItem) as DropMenuLine);
            choices.addItem(out.createObject(choices.contentItem) as DropMenuItem);
        }
        choices.open();
    }

    DropMenu {
        id: choices

        parent: root.button
        x: root.button.width - width
        y: root.button.height + 4
        wide: 260
        closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent
        onClosed: if (!root.asked)
            root.over = true

        DropMenuItem {
            glyph: "copy"
            text: qsTr("Copiar texto")
            onTriggered: root.feed.copyText(root.key)
        }

        DropMenuItem {
            glyph: "link"
            text: qsTr("Copiar enlace interno")
            onTriggered: root.feed.navigation.copyLink(root.key)
        }
    }

    readonly property HandlingItems rows: HandlingItems {
        menu: choices
        handling: root.feed.acts.handling
        navigation: root.feed.navigation
        key: root.key
    }

    Component {
        id: also

        DropMenuItem {
            glyph: "user-plus"
            text: qsTr("También fue…")
            onTriggered: root.ask(passing)
        }
    }

    Component {
        id: line

        DropMenuLine {}
    }

    Component {
        id: out

        DropMenuItem {
            danger: true
            glyph: "close"
            text: root.back ? qsTr("Retirar estos kudos") : qsTr("Salir de estos kudos")
            onTriggered: root.ask(leaving)
        }
    }

    DialogFrame {
        id: passing

        property string person: ""

        title: qsTr("También fue…")
        lead: qsTr("Comparte estos kudos de %1 con quien también lo hizo posible. Lo verá toda la empresa.").arg(root.thanks.author)
        wide: 480
        accept: qsTr("Compartir")
        acceptable: person !== "" && !root.thanks.working
        first: who
        onAccepted: root.thanks.passOn(person)
        onClosed: root.over = true

        Select {
            id: who

            width: parent?.width ?? 0
            label: qsTr("Con quién")
            placeholder: qsTr("¿Con quién?")
            keys: root.thanks.passKeys
            names: root.thanks.passNames
            current: passing.person
            onChosen: key => passing.person = key
        }

        Banner {
            width: parent?.width ?? 0
            visible: root.thanks.error !== ""
            loss: true
            closable: false
            title: qsTr("No se ha guardado")
            text: root.thanks.error
        }
    }

    ConfirmDialog {
        id: leaving

        title: root.back ? qsTr("¿Retirar estos kudos?") : qsTr("¿Salir de estos kudos?")
        text: root.back ? qsTr("Desaparecen para todo el mundo. Si alguien los compartió, eso se queda, sin tus palabras.") : qsTr("Tu nombre deja de estar en ellos, y su azulejo en tu azulejería. No se puede deshacer.")
        accept: root.back ? qsTr("Retirar") : qsTr("Salir")
        onAccepted: root.thanks.withdraw()
        onClosed: root.over = true
    }
}
