pragma ComponentBehavior: Bound

import QtQuick
import QtQml.Models
import Patio
import Patio.ViewModels

// The cards of the feed, each kind with its own.
DelegateChooser {
    id: root

    required property FeedViewModel feed
    required property int columnX
    required property int columnWidth
    // Whether the keyboard is on a card, and not inside of it.
    required property bool ringing

    role: "kind"

    DelegateChoice {
        roleValue: "post"

        PostCard {
            feed: root.feed
            columnX: root.columnX
            columnWidth: root.columnWidth
            ringed: ListView.isCurrentItem && root.ringing
        }
    }

    DelegateChoice {
        roleValue: "kudos"

        KudosCard {
            feed: root.feed
            columnX: root.columnX
            columnWidth: root.columnWidth
            ringed: ListView.isCurrentItem && root.ringing
        }
    }

    DelegateChoice {
        roleValue: "question"

        QuestionCard {
            feed: root.feed
            columnX: root.columnX
            columnWidth: root.columnWidth
            ringed: ListView.isCurrentItem && root.ringing
        }
    }

    DelegateChoice {
        roleValue: "erased"

        ErasedCard {
            feed: root.feed
            columnX: root.columnX
            columnWidth: root.columnWidth
            ringed: ListView.isCurrentItem && root.ringing
        }
    }

    DelegateChoice {
        roleValue: "announcement"

        AnnouncementCard {
            feed: root.feed
            columnX: root.columnX
            columnWidth: root.columnWidth
            ringed: ListView.isCurrentItem && root.ringing
        }
    }

    DelegateChoice {
        roleValue: "imported"

        ImportedCard {
            feed: root.feed
            columnX: root.columnX
            columnWidth: root.columnWidth
            ringed: ListView.isCurrentItem && root.ringing
        }
    }

    DelegateChoice {
        roleValue: "poll"

        PollCard {
            feed: root.feed
            columnX: root.columnX
            columnWidth: root.columnWidth
            ringed: ListView.isCurrentItem && root.ringing
        }
    }

    DelegateChoice {
        roleValue: "event"

        EventCard {
            feed: root.feed
            columnX: root.columnX
            columnWidth: root.columnWidth
            ringed: ListView.isCurrentItem && root.ringing
        }
    }

    DelegateChoice {
        roleValue: "welcome"

        PersonCard {
            feed: root.feed
            columnX: root.columnX
            columnWidth: root.columnWidth
            ringed: ListView.isCurrentItem && root.ringing
        }
    }

    DelegateChoice {
        roleValue: "farewell"

        PersonCard {
            feed: root.feed
            columnX: root.columnX
            columnWidth: root.columnWidth
            ringed: ListView.isCurrentItem && root.ringing
        }
    }

    DelegateChoice {
        roleValue: "process"

        ProcessCard {
            feed: root.feed
            columnX: root.columnX
            columnWidth: root.columnWidth
            ringed: ListView.isCurrentItem && root.ringing
        }
    }
}
