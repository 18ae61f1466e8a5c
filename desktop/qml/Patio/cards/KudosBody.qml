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
    required property string person
    required property string face
    required property string author
    required property string text
    required property string when
    required property string whenExact
    required property list<string> toPeople
    required property list<string> toFaces
    required property list<string> toNames
    required property string toLine
    required property string sharedLine
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

            Face {
                face: root.face
                onClicked: from.click()
            }

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "arrow-right"
                size: 16
                color: Theme.inkOcreTint
            }

            Repeater {
                model: Math.min(3, root.toFaces.length)

                Face {
                    required property int index

                    face: root.toFaces[index] ?? ""
                    text: root.toNames[index] ?? ""
                    // One name is a link itself; several are one sentence.
                    alone: root.toPeople.length > 1
                    onClicked: root.feed.navigation.open("people", root.toPeople[index] ?? "")
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

                    LinkButton {
                        id: from

                        width: Math.min(implicitWidth, (sentence.width - verb.width - 12) / 2)
                        role: Words.LabelB
                        ink: Theme.text
                        text: root.author
                        onClicked: root.feed.navigation.open("people", root.person)
                    }

                    Words {
                        id: verb

                        role: Words.Small
                        text: qsTr("reconoce a")
                        Accessible.role: Accessible.StaticText
                        Accessible.name: text
                    }

                    LinkButton {
                        width: Math.min(implicitWidth, sentence.width - from.width - verb.width - 12)
                        role: Words.LabelB
                        ink: Theme.text
                        visible: root.toPeople.length === 1
                        text: root.toLine
                        onClicked: root.feed.navigation.open("people", root.toPeople[0] ?? "")
                    }

                    Words {
                        width: Math.min(implicitWidth, sentence.width - from.width - verb.width - 12)
                        visible: root.toPeople.length !== 1
                        role: Words.LabelB
                        text: root.toLine
                        elide: Text.ElideRight
                    }
                }
            }
        }

        LongWords {
            width: parent.width
            role: Words.Quote
            text: root.text
            most: 10
        }

        Words {
            width: parent.width
            visible: text !== ""
            role: Words.Meta
            text: root.sharedLine
            color: Theme.inkOcreTint
            wrapMode: Text.Wrap
            Accessible.role: Accessible.StaticText
            Accessible.name: text
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
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }
    }

    KudosMore {
        anchors.right: parent.right
        anchors.rightMargin: -8
        y: -2
        feed: root.feed
        key: root.key
    }
}
