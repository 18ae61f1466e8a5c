pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// One thing: what it is, its title, what it says, and a face or a picture beside it.
Item {
    id: root

    required property real unit
    required property real textScale
    required property ScreenViewModel model
    readonly property real scaled: unit * textScale
    readonly property bool says: model.kind === "announcement"
    readonly property bool thanks: model.kind === "kudos"
    readonly property bool pictured: model.picture !== ""
    readonly property bool beside: pictured || model.tile !== "" || model.faces.length > 0 && !says
    readonly property real pad: 56 * unit
    readonly property real side: !beside ? 0 : pictured ? width * 0.4 : 300 * unit

    Rectangle {
        anchors.fill: parent
        radius: 28 * root.unit
        color: root.thanks ? Theme.ocreTint : Theme.surface
        border.width: Math.max(1, Math.round(2 * root.unit))
        border.color: root.thanks ? Theme.ocreTintBorder : root.says ? Theme.azulTintBorder : Theme.border
    }

    Row {
        id: chip

        x: root.pad
        y: root.pad
        height: 48 * root.unit
        spacing: 18 * root.unit

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: root.model.glyph
            size: Math.round(44 * root.unit)
            color: root.thanks ? Theme.inkOcreTint : root.says ? Theme.azulText : Theme.accentText
        }

        ScreenWords {
            anchors.verticalCenter: parent.verticalCenter
            size: 36 * root.unit
            wrapMode: Text.NoWrap
            font.weight: 600
            color: root.thanks ? Theme.inkOcreTint : root.says ? Theme.azulText : Theme.accentText
            text: root.model.chip
        }
    }

    ScreenWords {
        id: title

        x: root.pad
        y: chip.y + chip.height + 28 * root.unit
        width: root.width - x - root.pad - (root.beside ? root.side + root.pad : 0)
        size: (text.length > 60 ? 60 : text.length > 34 ? 76 : 92) * root.scaled
        shows: true
        maximumLineCount: 3
        text: root.model.title
        Accessible.role: Accessible.Heading
    }

    Column {
        id: facts

        x: root.pad
        y: title.y + title.height + (root.model.facts.length > 0 ? 24 * root.unit : 0)
        width: title.width
        spacing: 14 * root.unit

        Repeater {
            model: root.model.facts

            Row {
                id: fact

                required property int index
                required property string modelData

                spacing: 20 * root.unit

                Icon {
                    y: 8 * root.scaled
                    name: root.model.factGlyphs[fact.index] ?? ""
                    size: Math.round(44 * root.unit)
                }

                ScreenWords {
                    width: facts.width - 64 * root.unit
                    size: 46 * root.scaled
                    maximumLineCount: 2
                    text: fact.modelData
                }
            }
        }
    }

    ScreenWords {
        id: words

        x: root.pad
        y: facts.y + facts.height + 28 * root.unit
        width: title.width
        height: Math.max(0, by.y - y - 20 * root.unit)
        visible: height > size
        size: (text.length > 200 ? 46 : 58) * root.scaled
        color: Theme.textSoft
        text: root.model.text
    }

    Row {
        id: by

        x: root.pad
        y: root.height - height - root.pad * 0.8
        height: root.model.byline === "" ? 0 : 72 * root.unit
        spacing: 22 * root.unit

        Avatar {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.says
            size: Math.round(72 * root.unit)
            face: root.says ? root.model.faces[0] ?? "" : ""
        }

        ScreenWords {
            anchors.verticalCenter: parent.verticalCenter
            width: title.width - 94 * root.unit
            size: 38 * root.unit
            maximumLineCount: 1
            color: root.thanks ? Theme.inkOcreTint : Theme.textSoft
            text: root.model.byline
        }
    }

    Image {
        x: root.width - root.side - root.pad
        y: root.pad
        width: root.side
        height: root.height - 2 * root.pad
        visible: root.pictured
        asynchronous: true
        retainWhileLoading: true
        fillMode: Image.PreserveAspectFit
        sourceSize: Qt.size(width, 0)
        source: root.pictured && width > 1 ? `image://photo/${root.model.picture}/10/${Math.round(width)}` : ""
        Accessible.ignored: true
    }

    Column {
        x: root.width - root.side - root.pad
        y: root.pad
        width: root.side
        visible: root.beside && !root.pictured
        spacing: 40 * root.unit

        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: !root.says
            spacing: -40 * root.unit

            Repeater {
                model: root.says ? [] : root.model.faces

                Avatar {
                    required property string modelData

                    size: Math.round((root.model.faces.length === 1 ? 260 : 140) * root.unit)
                    arch: root.model.faces.length === 1
                    face: modelData
                }
            }
        }

        Image {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.round(200 * root.unit)
            height: width
            visible: root.model.tile !== ""
            sourceSize: Qt.size(width, height)
            source: root.model.tile === "" || width < 1 ? "" : `image://tile/${root.model.tile}/14/2/${width}`
            Accessible.ignored: true
        }
    }
}
