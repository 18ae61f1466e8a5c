import QtQuick
import Patio
import Patio.ViewModels

// The spare key that nobody has looked at, or a company that hangs on one owner.
Banner {
    id: root

    required property CareViewModel care

    caution: true
    glyph: care.glyph
    title: care.title
    text: care.text
    action: care.action
    leavable: care.leavable
    onActed: care.act()
    onDismissed: care.later()
}
