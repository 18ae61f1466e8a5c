import QtQuick
import Patio
import Patio.ViewModels

// The head of Pulso: what these figures are, what they lack, and how far back they look.
Item {
    id: root

    required property PulseViewModel pulse
    readonly property bool stacked: width < Math.round(560 * Theme.textScale)

    implicitHeight: stacked ? spans.y + spans.height : words.y + words.height + 4

    Heading {
        id: title

        width: root.width - (root.stacked ? 0 : spans.width + 16)
        level: 1
        text: qsTr("Pulso")
    }

    Column {
        id: words

        y: title.height + 2
        width: title.width

        Words {
            width: parent.width
            role: Words.Meta
            text: qsTr("Las mismas cifras para todo el mundo. Nadie sale señalado por hablar poco.")
            color: Theme.textMuted
            wrapMode: Text.Wrap
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }

        Words {
            width: parent.width
            visible: text !== ""
            role: Words.MetaM
            text: root.pulse.behind
            color: Theme.ocreText
            wrapMode: Text.Wrap
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }

    Segmented {
        id: spans

        x: root.stacked ? 0 : root.width - width
        y: root.stacked ? words.y + words.height + 12 : 4
        visible: !root.pulse.tooFew
        label: qsTr("Periodo")
        keys: ["month", "quarter", "year"]
        names: [qsTr("30 días"), qsTr("Trimestre"), qsTr("Año")]
        current: root.pulse.period
        onChosen: key => root.pulse.choose(key)
    }
}
