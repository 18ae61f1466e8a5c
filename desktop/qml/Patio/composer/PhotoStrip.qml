pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// The photos of a post being written, and a description for each.
Column {
    id: root

    required property ComposerViewModel composer

    signal moreAsked

    spacing: 14

    Flow {
        width: parent.width
        spacing: 12

        Repeater {
            model: root.composer.pictures

            PhotoThumb {
                onRemoved: root.composer.removePicture(key)
            }
        }

        MorePhotos {
            visible: root.composer.pictureCount < 8
            onClicked: root.moreAsked()
        }
    }

    Repeater {
        model: root.composer.pictures

        Field {
            id: field

            required property string key
            required property string alt

            width: root.width
            leftPadding: 40
            placeholderText: qsTr("Describe la foto para quien no pueda verla")
            text: field.alt
            onTextEdited: root.composer.describePicture(field.key, text)

            Icon {
                x: 12
                anchors.verticalCenter: parent.verticalCenter
                name: "eye"
                size: 18
            }
        }
    }
}
