pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// Whom a kudos goes to, for which value, and why.
FocusScope {
    id: root

    required property ComposerViewModel composer

    implicitHeight: column.implicitHeight
    onVisibleChanged: if (visible)
        (composer.recipientCount === 0 ? people : reason).forceActiveFocus()

    Column {
        id: column

        width: parent.width
        spacing: 0

        Words {
            role: Words.MetaB
            text: qsTr("Para")
            bottomPadding: 6 - lead
        }

        RecipientField {
            id: people

            width: parent.width
            focus: true
            composer: root.composer
        }

        Words {
            visible: root.composer.valueCount > 0
            topPadding: 16 + lead
            bottomPadding: 6 - lead
            role: Words.MetaB
            text: qsTr("¿Qué valor ha demostrado?")
        }

        ValuePicker {
            width: parent.width
            composer: root.composer
        }

        Item {
            width: 1
            height: 14
        }

        TextBox {
            id: reason

            width: parent.width
            least: 62
            font.pixelSize: Math.round(14 * Theme.textScale)
            placeholderText: qsTr("¿Qué ha hecho? Cuéntalo como se lo dirías a la cara.")
            text: root.composer.reason
            onTextChanged: root.composer.reason = text
        }

        Check {
            width: parent.width
            text: qsTr("En privado")
            line: qsTr("No sale en el patio: queda entre quien lo recibe y tú.")
            selected: root.composer.private
            onClicked: root.composer.private = !root.composer.private
        }

        Words {
            topPadding: 6
            visible: text !== ""
            role: Words.Meta
            text: root.composer.hint
            color: Theme.textMuted
        }
    }
}
