import QtQuick
import Patio
import Patio.ViewModels

// This home was put back, copied or moved: reading goes on, writing waits for a word. Or the PC
// was removed from the company, and only reading is left.
Banner {
    id: root

    required property WritingViewModel writing

    caution: !writing.lost
    loss: writing.lost
    glyph: writing.lost ? "shield" : "warning"
    title: writing.title
    text: writing.reason
    closable: false
    action: writing.working ? qsTr("Un momento…") : writing.canGoOn ? qsTr("Seguir aquí") : ""
    onActed: root.writing.goOn()
}
