import QtQuick
import Patio
import Patio.ViewModels

// The composer, open: tabs, what is being written, and the foot with its button.
FocusScope {
    id: root

    required property ComposerViewModel composer
    readonly property bool kudos: composer.tab === "kudos"
    readonly property bool asking: composer.tab === "question"
    readonly property bool polling: composer.tab === "poll"
    readonly property real ends: post.y + (kudos ? kudosForm.implicitHeight : asking ? questionForm.height : polling ? pollForm.height : post.implicitHeight)

    implicitHeight: foot.y + foot.height
    Keys.onEscapePressed: root.composer.close()
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Return && (event.modifiers & Qt.ControlModifier)) {
            event.accepted = true;
            root.composer.publish();
        } else if (event.matches(StandardKey.Paste)) {
            event.accepted = root.composer.tab === "post" && root.composer.attaching.paste();
        }
    }

    Row {
        x: 18
        y: 16
        spacing: 4
        Accessible.role: Accessible.PageTabList
        Accessible.name: qsTr("Qué escribes")

        ComposerTab {
            glyph: "edit"
            text: qsTr("Publicación")
            selected: root.composer.tab === "post"
            onClicked: root.composer.open("post")
        }

        ComposerTab {
            glyph: "pollv"
            text: qsTr("Encuesta")
            selected: root.polling
            onClicked: root.composer.open("poll")
        }

        ComposerTab {
            glyph: "tile"
            text: qsTr("Kudos")
            selected: root.kudos
            onClicked: root.composer.open("kudos")
        }

        ComposerTab {
            glyph: "help"
            text: qsTr("Pregunta")
            selected: root.asking
            onClicked: root.composer.open("question")
        }
    }

    IconButton {
        anchors.right: parent.right
        anchors.rightMargin: 12
        y: 15
        glyph: "close"
        text: qsTr("Cerrar")
        onClicked: root.composer.close()
    }

    Banner {
        id: failure

        x: 24
        y: 64
        width: root.width - 48
        visible: root.composer.error !== ""
        loss: true
        title: qsTr("No se ha guardado")
        text: root.composer.error
        onDismissed: root.composer.dismissError()
    }

    PostForm {
        id: post

        x: 24
        y: failure.visible ? failure.y + failure.height + 14 : root.kudos ? 66 : 68
        width: root.width - 48
        visible: root.composer.tab === "post"
        focus: visible
        composer: root.composer
    }

    KudosForm {
        id: kudosForm

        x: 24
        y: post.y
        width: root.width - 48
        visible: root.kudos
        focus: visible
        composer: root.composer
    }

    // Read when somebody first asks something.
    Loader {
        id: questionForm

        readonly property QtObject question: root.composer.question

        x: 24
        y: post.y
        width: root.width - 48
        visible: root.asking
        focus: visible
        onQuestionChanged: if (question)
            setSource("QuestionForm.qml", {
                "question": question
            })
    }

    // Read when somebody first makes one.
    Loader {
        id: pollForm

        readonly property QtObject poll: root.composer.poll

        x: 24
        y: post.y
        width: root.width - 48
        visible: root.polling
        focus: visible
        onPollChanged: if (poll)
            setSource("PollForm.qml", {
                "poll": poll
            })
    }

    // Why what was chosen, pasted or let fall did not come in.
    Words {
        id: refusal

        x: 24
        y: root.ends + 12
        width: root.width - 48
        visible: text !== ""
        role: Words.Meta
        text: root.composer.attaching.note
        color: Theme.dangerText
        wrapMode: Text.Wrap
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
        Accessible.ignored: text === ""
    }

    ComposerFoot {
        id: foot

        y: refusal.visible ? refusal.y + refusal.height + 16 : root.ends + (root.kudos ? 16 : 24)
        width: root.width
        composer: root.composer
    }

    DiscardDialog {
        composer: root.composer
    }
}
