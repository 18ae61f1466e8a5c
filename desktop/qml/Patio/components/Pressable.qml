import QtQuick
import QtQuick.Templates as T

// What all buttons have in common: the pointer, Space and Enter, and the same for assistive
// technology. How it looks is for whoever is made of it. One that `marks` is on or off
// (`selected`); it does not change itself: a click asks whoever owns that.
T.AbstractButton {
    id: root

    property bool marks: false
    property bool selected: false
    // What its looks follow: the gallery shows all of them at once.
    property bool over: hovered
    property bool ringed: visualFocus

    hoverEnabled: true
    // The button tells assistive technology of its own state, whatever is said beside it.
    checkable: marks
    checked: marks && selected
    onToggled: checked = Qt.binding(() => marks && selected)
    focusPolicy: Qt.StrongFocus
    Keys.onReturnPressed: event => event.modifiers ? event.accepted = false : click()
    Keys.onEnterPressed: click()
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: click()
    Accessible.onToggleAction: click()
}
