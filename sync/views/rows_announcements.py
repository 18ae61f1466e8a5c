"""What only announcements have, as rows: frozen values, ready to show.

A ``day`` is ``YYYY-MM-DD`` by this computer's time zone, or empty. Nothing here says at which hour
somebody did something: receipts keep the date alone (product.md, announcement).
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final, NamedTuple

from sync.values import EntryId, PersonId
from sync.views.rows import PersonRef


class Receipt(StrEnum):
    """How it stands with one of the people who are asked."""

    READ = "read"
    DOUBT = "doubt"
    """Read, with a doubt."""
    WAITING = "waiting"
    """A computer of theirs has the text, and they have not answered."""
    ABSENT = "absent"
    """As far as is known here, none of their computers has the text."""


class DoubtRow(NamedTuple):
    """A doubt, for whoever announced."""

    id: EntryId
    person: PersonId
    name: str
    day: str
    text: str


class AnswerRow(NamedTuple):
    """The one answer to all doubts."""

    id: EntryId
    day: str
    text: str


OWNERS_FOR_URGENT: Final = 2
"""Who must say that an announcement cannot wait (product.md, Quiet hours)."""


class EarlierText(NamedTuple):
    """What an announcement said before it was changed in substance."""

    title: str
    text: str
    hash: bytes


class AnnouncementDetail(NamedTuple):
    """The rest of an announcement. ``hash`` is what a receipt of now repeats.

    ``channels`` it is for (none: everybody); ``ends_ms`` 0: it does not end. ``corrected``: the
    text was corrected since everybody was last asked. ``before`` is the text of before the last
    change of substance. ``doubts`` are how many there are; ``reminded`` is the day of the last
    reminder. ``urged_by`` are the owners who say that it cannot wait for working hours: it is
    ``urgent`` once there are two. ``pin_ends_ms`` is when one that is pinned is no more, 0: when
    somebody says so.
    """

    hash: bytes
    channels: tuple[str, ...] = ()
    ends_ms: int = 0
    corrected: bool = False
    before: EarlierText | None = None
    doubts: int = 0
    answer: AnswerRow | None = None
    reminded: str = ""
    urged_by: tuple[PersonRef, ...] = ()
    pin_ends_ms: int = 0

    @property
    def urgent(self) -> bool:
        """Whether it is shown outside quiet hours too."""
        return len(self.urged_by) >= OWNERS_FOR_URGENT


class ReceiptRow(NamedTuple):
    """One person's. ``day`` and ``hash`` (of the text that was read) for those who have read it;
    ``seen`` is the day when the newest sign of a computer of theirs that lacks it came, as far as
    is known."""

    person: PersonId
    name: str
    state: Receipt
    day: str
    hash: bytes
    seen: str = ""


class TextRow(NamedTuple):
    """One of the texts that an announcement has had: its hash, since when, and whether everybody
    was asked anew with it."""

    hash: bytes
    day: str
    title: str
    substance: bool


class Receipts(NamedTuple):
    """The author's page. ``people`` are all who are asked, those who have read it first, by name.

    ``texts`` are all that it has had, the newest last; ``doubts`` the oldest first.
    """

    id: EntryId
    title: str
    author: str
    hash: bytes
    texts: tuple[TextRow, ...]
    people: tuple[ReceiptRow, ...]
    doubts: tuple[DoubtRow, ...]
    answer: AnswerRow | None
    reminded: tuple[str, ...]


def day_of_ms(time_ms: int) -> str:
    """The day of a moment by this computer's time zone; empty for 0."""
    from datetime import datetime

    return datetime.fromtimestamp(time_ms / 1000).date().isoformat() if time_ms else ""


def day_of_stamp(stamp: bytes) -> str:
    """The day on which the entry of a stamp was signed, by its author's clock."""
    from sync.views.schema import moment_of

    return day_of_ms(moment_of(stamp))


def day_of_count(day: int) -> str:
    """A day that is counted from 1970 on (:func:`sync.content.receipts.day_of`)."""
    from datetime import date, timedelta

    return (date(1970, 1, 1) + timedelta(days=day)).isoformat()
