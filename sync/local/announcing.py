"""What a client asks of a node about announcements that are out."""

from __future__ import annotations

from sync.local.command import Command
from sync.values import EntryId


class AnswerDoubts(Command, frozen=True):
    """The one answer to all doubts about an announcement of mine; another one takes its place."""

    target: EntryId
    text: str


class Remind(Command, frozen=True):
    """Asks again whoever has not answered an announcement of mine: once on a working day."""

    target: EntryId


class Urge(Command, frozen=True):
    """An owner's word that an announcement cannot wait for working hours; it takes two."""

    target: EntryId


class PinOn(Command, frozen=True):
    """An announcement is to stay on top, until a moment (0: until further notice); or not
    (``on`` False)."""

    target: EntryId
    on: bool = True
    until_ms: int = 0


class Revise(Command, frozen=True):
    """Another text for an announcement; what is None stays.

    ``substance``: everybody is asked anew, and sees both texts. Else it is a small correction.
    """

    target: EntryId
    title: str | None = None
    text: str | None = None
    substance: bool = False


AnnouncingCommand = AnswerDoubts | Remind | Urge | PinOn | Revise
