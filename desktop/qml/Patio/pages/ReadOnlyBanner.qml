import QtQuick
import Patio
import Patio.ViewModels

// This home was put back, copied or moved: reading goes on, writing waits for a word. Or the PC
// was removed from the company, and only reading is left.
Banner {
    id: root

    required property WritingViewModel writing

    caution: true
    glyph: "warning"
    title: qsTr("Aquí solo puedes leer")
    text: writing.reason
    closable: false
    action: writing.working ? qsTr("Un momento…") : writing.canGoOn ? qsTr("Seguir aquí") : ""
    onActed: root.writing.goOn()
}
