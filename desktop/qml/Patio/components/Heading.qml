import QtQuick
import Patio

// The title of a page (level 1) or of a block (level 2).
Words {
    id: root

    property int level: 2

    role: level === 1 ? Words.Display : Words.Heading
    elide: wrapMode === Text.NoWrap ? Text.ElideRight : Text.ElideNone
    Accessible.role: Accessible.Heading
    Accessible.name: text
    Accessible.description: qsTr("nivel %1").arg(level)
}
