pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Templates as T
import Patio

// A menu: rows of 38, moved through with the arrows or by a first letter, closed with Esc.
Menu {
    id: root

    property int wide: 220
    property string label: (parent as T.AbstractButton)?.text ?? ""

    Component.onCompleted: contentItem.parent.Accessible.name = Qt.binding(() => label)

    signal typed(string letter)

    padding: 8
    margins: 8
    popupType: Popup.Item
    overlap: 0
    implicitWidth: Math.round(wide * Theme.textScale)
    delegate: DropMenuItem {}
    enter: Transition {}
    exit: Transition {}
    onTyped: letter => {
        for (let step = 1; step <= count; ++step) {
            const at = (currentIndex + step) % count;
            const row = itemAt(at) as DropMenuItem;
            if (row && row.enabled && row.text.toLocaleLowerCase().startsWith(letter.toLocaleLowerCase())) {
                currentIndex = at;
                return;
            }
        }
    }

    contentItem: ListView {
        implicitHeight: contentHeight
        model: root.contentModel
        interactive: contentHeight > height
        clip: interactive
        boundsBehavior: Flickable.StopAtBounds
        currentIndex: root.currentIndex
        ScrollBar.vertical: Track {}
        Keys.onPressed: event => {
            event.accepted = event.text.length === 1 && event.text > " " && event.text !== "\u007f";
            if (event.accepted)
                root.typed(event.text);
        }
    }

    background: Item {
        implicitWidth: root.wide

        Shadow {}

        Rectangle {
            anchors.fill: parent
            radius: Theme.radiusCard
            color: Theme.surface
            border.width: 1
            border.color: Theme.border
        }
    }
}
