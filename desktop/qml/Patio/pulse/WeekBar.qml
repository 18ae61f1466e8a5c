import QtQuick
import QtQuick.Controls.Basic
import Patio

// One bar of the weeks: comments below, kudos, posts on top; a dash where too few wrote to say.
Item {
    id: root

    required property string tick
    required property bool told
    required property int posts
    required property int kudos
    required property int comments
    required property string says
    required property int foot
    required property real unit
    required property bool current
    readonly property int wide: Math.max(6, Math.min(26, Math.round(width * 0.66)))
    readonly property int ground: height - foot
    readonly property bool lit: over.hovered || current

    Accessible.role: Accessible.Graphic
    Accessible.name: says
    ToolTip.text: says
    ToolTip.visible: lit
    ToolTip.delay: current ? 0 : 200

    HoverHandler {
        id: over
    }

    Rectangle {
        x: 2
        width: root.width - 4
        height: root.ground
        radius: 6
        visible: root.lit
        color: Theme.inset
    }

    Rectangle {
        x: (root.width - width) / 2
        y: root.ground - height
        width: root.wide
        height: 3
        radius: 1
        visible: !root.told
        color: Theme.pressed
    }

    Rectangle {
        id: below

        x: (root.width - width) / 2
        y: root.ground - height
        width: root.wide
        height: Math.round(root.comments * root.unit)
        topLeftRadius: root.kudos + root.posts === 0 ? 5 : 0
        topRightRadius: topLeftRadius
        color: Theme.azul
    }

    Rectangle {
        id: middle

        x: below.x
        y: below.y - height - (root.comments > 0 && root.kudos > 0 ? 2 : 0)
        width: root.wide
        height: root.kudos > 0 ? Math.max(2, Math.round(root.kudos * root.unit) - 2) : 0
        topLeftRadius: root.posts === 0 ? 5 : 0
        topRightRadius: topLeftRadius
        color: Theme.chartKudos
    }

    Rectangle {
        x: below.x
        y: middle.y - height - (root.comments + root.kudos > 0 && root.posts > 0 ? 2 : 0)
        width: root.wide
        height: root.posts > 0 ? Math.max(2, Math.round(root.posts * root.unit) - 2) : 0
        topLeftRadius: 5
        topRightRadius: 5
        color: Theme.accent
    }

    Words {
        x: (root.width - width) / 2
        y: root.ground + 6
        role: Words.Micro
        text: root.tick
        color: Theme.textMuted
        Accessible.ignored: true
    }
}
