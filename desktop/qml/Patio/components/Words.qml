import QtQuick
import Patio

// Text in one of the design's roles. Whatever people wrote is plain text, always.
Text {
    id: root

    enum Role { Hero, Display, Title, Heading, Quote, Num, H, Body, BodyB, Small, Label, LabelB, Meta, MetaM, MetaB, Micro, MicroB }

    property int role: Words.Body
    readonly property int line: Math.round(Theme.lines[role] * Theme.textScale)
    // FixedHeight puts all leading below the glyphs: move half of it above.
    readonly property int lead: Math.round((line - 1.2 * font.pixelSize) / 2)

    textFormat: Text.PlainText
    // A label stands where the others do, whatever its script; a text goes by its own.
    horizontalAlignment: wrapMode === Text.NoWrap ? Text.AlignLeft : undefined
    color: Theme.text
    font.family: role <= Words.Num ? Theme.display : Theme.family
    font.pixelSize: Math.round(Theme.sizes[role] * Theme.textScale)
    font.weight: Theme.weights[role]
    lineHeight: line
    lineHeightMode: Text.FixedHeight
    topPadding: lead
    bottomPadding: -lead
}
