import QtQuick
import Patio.ViewModels

// What every card of the list has: its place in the column, its roles, its keyboard focus.
FocusScope {
    id: root

    required property FeedViewModel feed
    required property int columnX
    required property int columnWidth
    required property bool ringed
    required property string key
    required property string person
    required property string face
    required property string author
    required property string text
    required property string when
    required property string whenExact
    required property list<string> reactionKeys
    required property list<string> reactionIcons
    required property list<int> reactionCounts
    required property list<bool> reactionMine
    required property list<string> reactionNames
    required property list<string> reactionSays
    required property int commentCount
    required property list<string> commentKeys
    required property list<string> commentPeople
    required property list<string> commentFaces
    required property list<string> commentAuthors
    required property list<string> commentWhens
    required property list<string> commentTexts
    required property string commentsLine
    required property string moreLine
    required property string spread
    required property string spreadLine
    required property string spreadDetail
    required property string edited
    required property string editedExact
    required property string draft
    required property string says
    property int cardHeight: 0
    // What the keyboard is on when it is on the card, and not on anything inside.
    readonly property alias told: card
    default property alias content: card.data

    width: ListView.view ? ListView.view.width : columnWidth
    height: cardHeight + 16

    Item {
        id: card

        x: root.columnX
        width: root.columnWidth
        height: root.cardHeight
        focus: true
        // Not on the root: a delegate made while scrolling loses what its root says there.
        Accessible.role: Accessible.ListItem
        Accessible.name: root.says
        Accessible.focusable: true
    }
}
