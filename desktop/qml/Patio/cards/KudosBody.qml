pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Patio
import Patio.ViewModels

// The tile and the words of a kudos.
Item {
    id: root

    required property FeedViewModel feed
    required property string key
    required property string face
    required property string author
    required property string text
    required property string when
    required property string whenExact
    required property list<string> toFaces
    required property string toLine
    required property string tile
    required property string valueName
    readonly property int indent: tile === "" ? 0 : 116

    implicitHeight: Math.max(tile === "" ? 0 : 96, column.height)

    Rectangle {
        width: 96
        height: 96
        visible: root.tile !== ""
        radius: 10
        color: "transparent"
        border.width: 1
        border.color: Theme.ocreTintBorder

        Image {
            x: 1
            y: 1
            width: 94
            height: 94
            sourceSize: Qt.size(94, 94)
            source: root.tile === "" ? "" : `image://tile/${root.tile}/9/2/94`
            Accessible.ignored: true
        }

        HoverHandler {
            id: overTile
        }

        ToolTip.text: root.valueName
        ToolTip.visible: overTile.hovered
        ToolTip.delay: 400
    }

    Column {
        id: column

        x: root.indent
        width: root.width - x
        spacing: 8

        Row {
            id: names

            spacing: 6

            Avatar {
                face: root.face
            }

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "arrow-right"
                size: 16
                color: Theme.inkOcreTint
            }

            Repeater {
                model: Math.min(3, root.toFaces.length)

                Avatar {
                    required property int index

                    face: root.toFaces[index] ?? ""
                }
            }

            Item {
                id: sentence

                width: column.width - x - 36
                height: 32

                Row {
                    x: 4
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: 4

                    Words {
                        id: from

                        width: Math.min(implicitWidth, (sentence.width - verb.width - 12) / 2)
                        role: Words.LabelB
                        text: root.author
                        elide: Text.ElideRight
                    }

                    Words {
                        id: verb

                        role: Words.Small
                        text: qsTr("reconoce a")
                    }

                    Words {
                        width: Math.min(implicitWidth, sentence.width - from.width - verb.width - 12)
                        role: Words.LabelB
                        text: root.toLine
                        elide: Text.ElideRight
                    }
                }
            }
        }

        Words {
            width: parent.width
            role: Words.Quote
            text: root.text
            wrapMode: Text.Wrap
        }

        Row {
            spacing: 8

            Words {
                visible: text !== ""
                role: Words.MetaB
                text: root.valueName
                color: Theme.inkOcreTint
            }

            Words {
                role: Words.Meta
                text: root.valueName === "" ? root.when : "· " + root.when
                color: Theme.textMuted
            }
        }
    }

    MoreButton {
        anchors.right: parent.right
        anchors.rightMargin: -8
        y: -2
        feed: root.feed
        key: root.key
    }
}
