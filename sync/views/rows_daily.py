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


class Need(NamedTuple):
    """Something that waits for me since ``since_ms`` (display time): a card, and whose it is."""

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
    oldest first, and who has not acknowledged."""

    waiting: tuple[Waiting, ...]
    unread: tuple[Unread, ...]


class DailyPage(NamedTuple):
    """«Buenos días»: it begins with what needs me and it ends.

    ``needs`` is what waits for me, the oldest first; ``lately`` at most seven cards of the days
    since the last working day, thanks first; ``light`` one thing to smile at that is not among
    them. ``owner`` is None for members.
    """

    name: str
    needs: tuple[Need, ...]
    lately: tuple[Card, ...]
    light: Card | None
    owner: OwnersPart | None
