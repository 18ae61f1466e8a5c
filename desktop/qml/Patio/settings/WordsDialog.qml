pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// Twelve new words that open the backups, shown this once.
DialogFrame {
    id: root

    required property KeepingViewModel keeping

    title: qsTr("Las palabras de tus copias")
    lead: qsTr("Apúntalas en papel ahora: abren las copias y no se vuelven a ver.")
    wide: 600
    cancel: ""
    accept: qsTr("Ya las he apuntado")
    closePolicy: DialogFrame.NoAutoClose
    onAccepted: close()
    onClosed: keeping.wordsKept()
    Component.onCompleted: open()

    Grid {
        id: grid

        width: parent.width
        columns: 3
        columnSpacing: 8
        rowSpacing: 8
        Accessible.role: Accessible.List
        Accessible.name: root.title

        Repeater {
            model: root.keeping.words

            Rectangle {
                id: cell

                required property int index
                required property string modelData

                width: Math.floor((grid.width - 16) / 3)
                height: Math.round(34 * Theme.textScale)
                radius: 8
                color: Theme.inset
                Accessible.role: Accessible.ListItem
                Accessible.name: qsTr("%1, %2").arg(index + 1).arg(modelData)

                Words {
                    x: 12
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - 20
                    role: Words.H
                    text: `${cell.index + 1}  ${cell.modelData}`
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }
            }
        }
    }
}
