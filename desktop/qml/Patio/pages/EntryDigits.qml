import QtQuick
import Patio

// The six digits that somebody inside compares with those on their own screen.
Rectangle {
    id: root

    required property string digits

    height: column.height + 36
    radius: Theme.radiusBlock
    color: Theme.olivaTint
    border.width: Theme.contrast ? 1 : 0
    border.color: Theme.borderStrong
    Accessible.role: Accessible.AlertMessage
    Accessible.name: qsTr("Seis cifras: %1").arg(digits)
    Accessible.description: lead.text

    Column {
        id: column

        x: 20
        y: 18
        width: parent.width - 40
        spacing: 6

        Words {
            role: Words.Title
            text: root.digits
            color: Theme.inkOlivaTint
            font.features: {
                "tnum": 1
            }
            Accessible.ignored: true
        }

        Words {
            id: lead

            width: parent.width
            role: Words.Meta
            text: qsTr("Léelas a quien te ha invitado: si en su pantalla están las mismas, te abrirá. Esperamos aquí.")
            color: Theme.inkOlivaTint
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }
}
