pragma ComponentBehavior: Bound

import QtQuick
import Patio
import Patio.ViewModels

// The photos of a post being written, and a description for each.
Column {
    id: root

    required property AttachingViewModel attaching

    spacing: 14

    Flow {
        width: parent.width
        spacing: 12

        Repeater {
            model: root.attaching.pictures

            PhotoThumb {
                onRemoved: root.attaching.detach(key)
            }
        }

        MorePhotos {
            visible: root.attaching.pictureCount < 8
            onClicked: root.attaching.choosePhotos()
        }
    }

    Repeater {
        model: root.attaching.pictures

        Field {
            id: field

            required property string key
            required property string alt

            width: root.width
            leftPadding: 40
            placeholderText: qsTr("Describe la foto para quien no pueda verla")
            text: field.alt
            onTextEdited: root.attaching.describe(field.key, text)

            Icon {
                x: 12
                anchors.verticalCenter: parent.verticalCenter
                name: "eye"
                size: 18
            }
        }
    }
}
