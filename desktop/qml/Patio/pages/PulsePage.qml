pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// Pulso: four findings about the company as a whole, two by two or one below the other.
FocusScope {
    id: root

    required property AppViewModel app
    required property PulseViewModel model
    required property int columnX
    required property int columnWidth
    readonly property bool single: Window.width < 1000
    readonly property int side: 32
    readonly property int across: Math.min(1180, width - 2 * side)
    readonly property int lefthand: single ? across : Math.round((across - 16) * 0.6)
    readonly property int righthand: single ? across : across - 16 - lefthand

    signal tableAsked(string block)

    onTableAsked: block => {
        model.tabulate(block);
        table.press();
    }
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Pulso")

    OnDemand {
        id: table

        button: root

        TableDialog {
            pulse: root.model
        }
    }

    Scroller {
        anchors.fill: parent
        contentHeight: page.y + page.height + 20

        Column {
            id: page

            x: root.side
            y: 24
            width: root.across
            spacing: 16

            PulseHead {
                width: parent.width
                pulse: root.model
            }

            EmptyState {
                width: parent.width
                visible: root.model.tooFew
                glyph: "pulse"
                title: qsTr("Pulso empieza con cinco personas")
                text: qsTr("Con menos, las cifras hablarían de alguien en concreto.")
            }

            Grid {
                id: blocks

                readonly property int above: Math.max(part.wanted, thanks.wanted)
                readonly property int below: Math.max(reach.wanted, open.wanted)

                visible: root.model.loaded && !root.model.tooFew
                columns: root.single ? 1 : 2
                spacing: 16

                ChartCard {
                    id: part

                    width: root.lefthand
                    height: root.single ? wanted : blocks.above
                    content: 200
                    pulse: root.model
                    block: "part"
                    title: root.model.partTitle
                    line: root.model.partLine
                    legend: root.model.partWait === "" ? [qsTr("Publicaciones"), qsTr("Kudos"), qsTr("Comentarios")] : []
                    inks: [Theme.accent, Theme.chartKudos, Theme.azul]
                    onTableAsked: root.tableAsked(block)

                    WeekBars {
                        width: parent?.width ?? 0
                        height: parent?.height ?? 0
                        visible: root.model.partWait === ""
                        pulse: root.model
                        says: part.title
                    }

                    EmptyState {
                        width: parent?.width ?? 0
                        visible: root.model.partWait !== ""
                        glyph: "sprout"
                        edge: 16
                        title: root.model.partWait
                    }
                }

                ChartCard {
                    id: thanks

                    width: root.righthand
                    height: root.single ? wanted : blocks.above
                    pulse: root.model
                    block: "thanks"
                    title: root.model.thanksTitle
                    line: root.model.thanksLine
                    onTableAsked: root.tableAsked(block)

                    Loader {
                        width: parent?.width ?? 0

                        sourceComponent: root.model.circle ? circle : root.model.wall ? wall : none

                        Component {
                            id: none

                            EmptyState {
                                edge: 16
                                glyph: "tile"
                                title: qsTr("¿A quién le debes uno?")
                            }
                        }

                        Component {
                            id: circle

                            Item {
                                implicitHeight: drawn.height

                                TeamCircle {
                                    id: drawn

                                    x: (parent.width - width) / 2
                                    pulse: root.model
                                    says: thanks.title
                                }
                            }
                        }

                        Component {
                            id: wall

                            ValueWall {
                                pulse: root.model
                                says: thanks.title
                            }
                        }
                    }
                }

                ChartCard {
                    id: reach

                    width: root.lefthand
                    height: root.single ? wanted : blocks.below
                    least: 332
                    pulse: root.model
                    block: "reach"
                    title: root.model.reachTitle
                    line: root.model.reachLine
                    legend: root.model.announced ? [qsTr("El primer día"), qsTr("Leído"), qsTr("Sin precisar")] : []
                    inks: [Theme.azul, Theme.chartLater, Theme.azulTintBorder]
                    onTableAsked: root.tableAsked(block)

                    EmptyState {
                        width: parent?.width ?? 0
                        visible: !root.model.announced
                        edge: 16
                        glyph: "megaphone"
                        title: qsTr("Nada que confirmar todavía")
                    }

                    ReachLines {
                        width: parent?.width ?? 0
                        visible: root.model.announced
                        pulse: root.model
                        says: reach.title
                    }
                }

                ChartCard {
                    id: open

                    width: root.righthand
                    height: root.single ? wanted : blocks.below
                    least: 332
                    pulse: root.model
                    block: "open"
                    title: root.model.openTitle
                    line: root.model.openLine
                    more: root.model.openMore
                    onMoreAsked: root.app.navigation.open("questions")
                    onTableAsked: root.tableAsked(block)

                    Column {
                        width: parent?.width ?? 0
                        spacing: 12
                        Accessible.role: Accessible.List
                        Accessible.name: open.title

                        Repeater {
                            model: root.model.open

                            OpenQuestion {
                                width: parent?.width ?? 0
                                onAnswered: root.app.navigation.open("questions", key)
                            }
                        }

                        EmptyState {
                            width: parent?.width ?? 0
                            visible: !root.model.someWait
                            edge: 4
                            glyph: "check"
                            title: qsTr("Nadie espera respuesta")
                        }
                    }
                }
            }
        }
    }

    ChartSaved {
        anchors.fill: parent
        picture: root.model.picture
    }
}
