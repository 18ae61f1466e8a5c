import QtQuick
import QtQuick.Templates as T
import Patio

// Several lines of typing; `framed` draws the box of a field around them.
T.TextArea {
    id: root

    property bool framed: true
    property bool pill: false
    property bool wrong: false
    property int least: 42

    implicitHeight: Math.max(Math.round(least * Theme.textScale), contentHeight + topPadding + bottomPadding)
    leftPadding: framed ? 14 : 0
    rightPadding: framed ? 14 : 0
    topPadding: pill ? 12 : framed ? 10 : 0
    bottomPadding: framed ? 10 : 0
    wrapMode: TextEdit.Wrap
    textFormat: TextEdit.PlainText
    color: enabled ? Theme.text : Theme.textMuted
    placeholderTextColor: Theme.textMuted
    selectionColor: Theme.azulTint
    selectedTextColor: Theme.inkAzulTint
    selectByMouse: true
    font.family: Theme.family
    font.pixelSize: Math.round(15 * Theme.textScale)
    // What is put there by others, such as a draft, is written on at its end.
    onTextChanged: if (!activeFocus)
        cursorPosition = length
    Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
    Accessible.role: Accessible.EditableText
    Accessible.name: placeholderText
    Accessible.multiLine: true

    background: Rectangle {
        visible: root.framed
        radius: root.pill ? Math.min(height / 2, 20) : Theme.radiusControl
        color: root.enabled ? Theme.surface : Theme.hover
        border.width: root.wrong || root.activeFocus ? 2 : 1
        border.color: !root.enabled ? Theme.border : root.wrong ? Theme.dangerText : root.activeFocus ? Theme.focus : root.pill ? Theme.border : Theme.borderStrong
    }

    Words {
        x: root.leftPadding
        y: root.topPadding
        width: root.width - root.leftPadding - root.rightPadding
        visible: root.text === "" && root.preeditText === ""
        lineHeight: Math.round(font.pixelSize * 1.2)
        topPadding: 0
        bottomPadding: 0
        font.pixelSize: root.font.pixelSize
        text: root.placeholderText
        color: Theme.textMuted
        elide: Text.ElideRight
        Accessible.ignored: true
    }
}
