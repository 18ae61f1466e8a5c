pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// What concerns me, the newest first. To open it marks nothing; what is opened from it is seen.
Popover {
    id: root

    required property NoticesViewModel model
    readonly property int rows: list.count > 0 ? list.contentHeight + 16 : none.height

    label: qsTr("Novedades")
    x: parent && parent.x > 600 ? parent.width - width : 0
    y: (parent?.height ?? 36) + 4
    width: Math.round(392 * Math.max(1, Theme.textScale * 0.9))
    height: Math.min(Math.max(500, Math.round(500 * Theme.textScale)), head.height + rows + foot.height, (parent?.Window.height ?? 600) - 80)
    padding: 0
    margins: 8
    onAboutToShow: model.look()
    onClosed: model.leave()

    contentItem: FocusScope {
        focus: true

        Item {
            id: head

            width: parent.width
            height: title.height + 36

            Heading {
                id: title

                x: 22
                y: 18
                width: all.visible ? all.x - x - 12 : parent.width - 2 * x
                text: qsTr("Novedades")
            }

            LinkButton {
                id: all

                x: parent.width - width - 22
                anchors.verticalCenter: title.verticalCenter
                visible: root.model.unread > 0
                text: qsTr("Marcar todo leído")
                Accessible.role: Accessible.Button
                onClicked: root.model.markAll()
            }
        }

        RowList {
            id: list

            x: 4
            y: head.height
            width: parent.width - 8
            height: foot.y - y - 8
            visible: count > 0
            focus: visible
            label: qsTr("Novedades")
            model: root.model.told
            currentIndex: -1
            onChosen: index => currentIndex = index
            onAtYEndChanged: if (atYEnd && root.opened)
                root.model.loadMore()

            delegate: ToldItem {
                required property string key

                focus: index === 0
                onClicked: {
                    root.close();
                    root.model.open(key);
                }
            }
        }

        EmptyState {
            id: none

            y: head.height
            width: parent.width
            edge: 20
            visible: list.count === 0
            glyph: "bell"
            title: qsTr("Nada para ti por ahora")
            text: qsTr("Aquí verás quién te nombra, te escribe, te pregunta o te da las gracias.")
        }

        Column {
            id: foot

            y: parent.height - height
            width: parent.width

            Hairline {
                width: parent.width
            }

            Item {
                width: parent.width
                height: quiet.height + 20

                PushButton {
                    id: quiet

                    x: 10
                    y: 10
                    width: Math.min(implicitWidth, parent.width - 20)
                    kind: PushButton.Ghost
                    glyph: root.model.hushed ? "bell" : "moon"
                    text: root.model.hushed ? qsTr("Volver a avisar") : qsTr("No molestar hasta mañana")
                    onClicked: root.model.hushed ? root.model.unhush() : root.model.hush()
                }

                Words {
                    anchors.right: parent.right
                    anchors.rightMargin: 22
                    anchors.verticalCenter: parent.verticalCenter
                    visible: root.model.hushed
                    role: Words.Meta
                    text: root.model.hushLine
                    color: Theme.textMuted
                    Accessible.role: Accessible.StaticText
                    Accessible.name: text
                }
            }
        }
    }
}
