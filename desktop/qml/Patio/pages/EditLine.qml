import QtQuick
import Patio
import Patio.ViewModels

// One line of my profile.
EntryField {
    id: root

    required property MyselfViewModel myself
    required property string field

    text: myself.said[field] ?? ""
    onTyped: myself.say(field, text)
}
