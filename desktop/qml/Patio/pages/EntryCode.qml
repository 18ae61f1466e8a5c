import QtQuick
import QtQuick.Templates as T
import Patio
import Patio.ViewModels

// The invitation code: groups of four that wrap; pasting a whole message works too.
T.TextArea {
    id: root

    required property EntryViewModel entry
    property bool wrong: false
    // Each time it comes from a picture.
    readonly property int read: entry.pictureCode.read

    signal accepted

    onReadChanged: {
        text = entry.code;
        cursorPosition = text.length;
    }

    implicitHeight: Math.max(Math.round(76 * Theme.textScale), contentHeight + topPadding + bottomPadding)
    leftPadding: 16
    rightPadding: 16
    topPadding: 12
    bottomPadding: 12
    color: enabled ? Theme.text : Theme.textMuted
    selectionColor: Theme.azulTint
    selectedTextColor: Theme.inkAzulTint
    selectByMouse: true
    wrapMode: TextEdit.Wrap
    textFormat: TextEdit.PlainText
    inputMethodHints: Qt.ImhUppercaseOnly | Qt.ImhNoPredictiveText
    Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
    font.family: Theme.family
    font.pixelSize: Math.round(18 * Theme.textScale)
    font.weight: Font.DemiBold
    font.letterSpacing: 1.5
    font.features: {
        "tnum": 1
    }
    Accessible.role: Accessible.EditableText
    Accessible.name: qsTr("Código de invitación")
    Keys.onPressed: event => event.accepted = event.matches(StandardKey.Paste) && root.entry.pictureCode.paste()
    Keys.onReturnPressed: root.accepted()
    Keys.onEnterPressed: root.accepted()
    onTextEdited: {
        const place = root.entry.typeCode(text, cursorPosition);
        text = root.entry.code;
        cursorPosition = place;
    }
    Component.onCompleted: text = entry.code

    background: Rectangle {
        radius: Theme.radiusControl
        color: root.enabled ? Theme.surface : Theme.hover
        border.width: root.wrong || root.activeFocus ? 2 : 1
        border.color: root.wrong ? Theme.dangerText : root.activeFocus ? Theme.focus : Theme.borderStrong
    }

    Words {
        x: root.leftPadding
        y: root.topPadding
        width: root.width - root.leftPadding - root.rightPadding
        visible: root.text === "" && root.preeditText === ""
        text: qsTr("Escribe o pega aquí el código, o pega su QR")
        color: Theme.textMuted
        elide: Text.ElideRight
        Accessible.ignored: true
    }
}
