import QtQuick
import QtQuick.Templates as T
import Patio

// One line of typing in a box of 42.
T.TextField {
    id: root

    property bool wrong: false
    property bool pill: false
    property int box: 42

    implicitHeight: Math.round(box * Theme.textScale)
    leftPadding: 14
    rightPadding: 14
    verticalAlignment: TextInput.AlignVCenter
    color: enabled ? Theme.text : Theme.textMuted
    placeholderTextColor: Theme.textMuted
    selectionColor: Theme.azulTint
    selectedTextColor: Theme.inkAzulTint
    selectByMouse: true
    font.family: Theme.family
    font.pixelSize: Math.round(15 * Theme.textScale)
    Accessible.role: Accessible.EditableText
    Accessible.name: placeholderText

    background: Rectangle {
        radius: root.pill ? height / 2 : Theme.radiusControl
        color: root.enabled ? Theme.surface : Theme.hover
        border.width: root.wrong || root.activeFocus ? 2 : 1
        border.color: !root.enabled ? Theme.border : root.wrong ? Theme.dangerText : root.activeFocus ? Theme.focus : root.pill ? Theme.border : Theme.borderStrong
    }

    Words {
        x: root.leftPadding
        anchors.verticalCenter: parent.verticalCenter
        width: root.width - root.leftPadding - root.rightPadding
        visible: root.text === "" && root.preeditText === ""
        font.pixelSize: root.font.pixelSize
        text: root.placeholderText
        color: Theme.textMuted
        elide: Text.ElideRight
        Accessible.ignored: true
    }
}
