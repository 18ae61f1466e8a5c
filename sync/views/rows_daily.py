"""The rows of the daily page: what needs me, what came lately, and the owner's part."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from sync.values import EntryId
from sync.views.rows import Card, PersonRef


class NeedKind(StrEnum):
    """What is asked of somebody."""

    ACKNOWLEDGE = "acknowledge"
    ANSWER = "answer"
    REVIEW = "review"
    REPORT = "report"


class Need(NamedTuple):
    """Something that waits for me since ``since_ms`` (display time): a card, and whose it is.

    Of a report: the card that it is about, or on which that stands, who reports, and why.
    """

    kind: NeedKind
    card: EntryId
    person: PersonRef
    title: str
    since_ms: int


class Unread(NamedTuple):
    """An announcement, and who of the ``of`` people of the company has not acknowledged it."""

    card: EntryId
    title: str
    missing: tuple[PersonRef, ...]
    of: int


class Waiting(NamedTuple):
    """A question to the company that waits since so many ``days``; ``late``: longer than was
    promised."""

    card: EntryId
    text: str
    days: int
    late: bool


class OwnersPart(NamedTuple):
    """What the page of owners and administrators has in addition: the questions that wait, the
    oldest first, who has not acknowledged, and the cards whose owner has left."""

    waiting: tuple[Waiting, ...]
    unread: tuple[Unread, ...]
    orphans: tuple[Card, ...]


class NewsKind(StrEnum):
    """What a day brings of people."""

    NEW = "new"
    AWAY = "away"
    BIRTHDAY = "birthday"
    ANNIVERSARY = "anniversary"
    LEAVING = "leaving"


class PersonNews(NamedTuple):
    """Something about a colleague: of whom is away or leaves ``until`` when
    (``YYYY-MM-DD``, the last day), of an anniversary how many ``years``; else empty and 0."""

    kind: NewsKind
    person: PersonRef
    until: str = ""
    years: int = 0


class DailyPage(NamedTuple):
    """«Buenos días»: it begins with what needs me and it ends.

    ``needs`` is what waits for me, the oldest first; ``lately`` at most seven cards of the days
    since the last working day, thanks first; ``people`` is what is new of colleagues; ``light`` one
    thing to smile at that is not among them. ``owner`` is None for members.
    """

    name: str
    needs: tuple[Need, ...]
    lately: tuple[Card, ...]
    people: tuple[PersonNews, ...]
    light: Card | None
    owner: OwnersPart | None
