pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// Where a photo is: whole at first, nearer by the wheel, + and -, a double click. Near, the arrows
// and the hand move it, and Page Up and Page Down still lead to the others.
Flickable {
    id: root

    required property PhotosViewModel photos
    readonly property string blob: photos.blob
    readonly property real step: 1.5
    readonly property int wide: photos.wide
    readonly property int high: photos.high
    // Whole and with air around it; a small one is not blown up.
    readonly property real fit: Math.max(0.0001, Math.min(1, (width - 152) / wide, (height - 16) / high))
    readonly property real most: Math.min(16, Math.max(2, 1 / fit))
    property real zoom: 1
    readonly property bool near: zoom > 1
    readonly property real shownWide: Math.max(1, wide * fit * zoom)
    readonly property real shownHigh: Math.max(1, high * fit * zoom)
    // Dots that are asked for when near: all there are, within what a window can hold.
    readonly property real share: Math.min(1, 4096 / Math.max(wide, high)) / Screen.devicePixelRatio

    signal saveAsked
    // By a factor, around a point of the stage.
    signal scaledAt(real factor, real px, real py)
    signal scaled(real factor)
    signal moved(real dx, real dy)

    clip: near
    contentWidth: Math.max(width, shownWide)
    contentHeight: Math.max(height, shownHigh)
    interactive: near
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: true

    Accessible.role: Accessible.Graphic
    Accessible.name: photos.alt !== "" ? photos.alt : qsTr("Foto de %1, sin descripción").arg(photos.author)
    Accessible.description: photos.here ? (photos.count > 1 ? qsTr("%1 de %2").arg(photos.place + 1).arg(photos.count) : "") : away.text

    onScaled: factor => scaledAt(factor, width / 2, height / 2)
    onScaledAt: (factor, px, py) => {
        const left = contentX + px - frame.x, top = contentY + py - frame.y, before = zoom;
        zoom = photos.here ? Math.max(1, Math.min(most, zoom * factor)) : 1;
        const by = zoom / before;
        contentX = Math.max(0, Math.min(contentWidth - width, left * by + frame.x - px));
        contentY = Math.max(0, Math.min(contentHeight - height, top * by + frame.y - py));
    }
    onMoved: (dx, dy) => {
        contentX = Math.max(0, Math.min(contentWidth - width, contentX + dx));
        contentY = Math.max(0, Math.min(contentHeight - height, contentY + dy));
    }
    onMostChanged: if (zoom > most)
        zoom = most

    onBlobChanged: {
        zoom = 1;
        // Which one has taken the place of another; the first says itself, by having the keyboard.
        if (visible && blob !== "")
            Accessible.announce(Accessible.name);
    }

    Keys.onLeftPressed: near ? moved(-80, 0) : photos.go(-1)
    Keys.onRightPressed: near ? moved(80, 0) : photos.go(1)
    Keys.onUpPressed: moved(0, -80)
    Keys.onDownPressed: moved(0, 80)
    Keys.onPressed: event => {
        event.accepted = true;
        if (event.key === Qt.Key_PageUp)
            photos.go(-1);
        else if (event.key === Qt.Key_PageDown || event.key === Qt.Key_Space)
            photos.go(1);
        else if (event.key === Qt.Key_Home)
            photos.go(-photos.count);
        else if (event.key === Qt.Key_End)
            photos.go(photos.count);
        else if (event.key === Qt.Key_Plus)
            scaled(step);
        else if (event.key === Qt.Key_Minus)
            scaled(1 / step);
        else if (event.key === Qt.Key_0)
            scaled(0);
        else if (event.key === Qt.Key_S && event.modifiers & Qt.ControlModifier && photos.here)
            saveAsked();
        else
            event.accepted = false;
    }

    WheelHandler {
        target: null
        onWheel: event => root.scaledAt(Math.pow(1.0015, event.angleDelta.y), event.x - root.contentX, event.y - root.contentY)
    }

    Item {
        id: frame

        x: (root.contentWidth - width) / 2
        y: (root.contentHeight - height) / 2
        width: root.photos.here ? root.shownWide : Math.min(440, root.width - 152)
        height: root.photos.here ? root.shownHigh : 240

        TapHandler {
            onDoubleTapped: point => {
                const at = root.mapFromItem(frame, point.position);
                root.scaledAt(root.near ? 0 : root.most, at.x, at.y);
            }
        }

        Rectangle {
            anchors.fill: parent
            visible: !root.photos.here
            radius: Theme.radiusControl
            color: Theme.hover

            Words {
                id: away

                anchors.centerIn: parent
                width: parent.width - 48
                horizontalAlignment: Text.AlignHCenter
                role: Words.Small
                text: qsTr("La foto está en el equipo de %1. Llegará cuando esté cerca.").arg(root.photos.author)
                color: Theme.textSoft
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
        }

        // Made anew for each photo: none is ever seen in the place of another.
        Repeater {
            model: root.photos.here ? [root.photos.blob] : []

            Item {
                id: photo

                required property string modelData
                readonly property bool near: root.near
                property bool asked: false

                anchors.fill: parent
                onNearChanged: if (near)
                    asked = true

                Image {
                    // In steps, so that a window that grows does not ask for each size.
                    readonly property int dots: Math.min(root.wide, Math.ceil(root.wide * root.fit / 64) * 64)

                    anchors.fill: parent
                    asynchronous: true
                    retainWhileLoading: true
                    sourceSize: Qt.size(dots, Math.max(1, Math.round(dots * root.high / root.wide)))
                    source: `image://photo/${photo.modelData}/0/${dots}`
                    Accessible.ignored: true
                }

                Image {
                    anchors.fill: parent
                    visible: root.near && status === Image.Ready
                    asynchronous: true
                    cache: false
                    sourceSize: Qt.size(Math.max(1, root.wide * root.share), Math.max(1, root.high * root.share))
                    source: photo.asked ? `image://photo/${photo.modelData}/0/${root.wide}` : ""
                    Accessible.ignored: true
                }
            }
        }
    }
}
