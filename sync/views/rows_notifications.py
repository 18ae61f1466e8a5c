"""The rows of the notification list."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, NamedTuple

from sync.values import EntryId
from sync.views.rows import PersonRef


class NotificationKind(StrEnum):
    """Of what a person is told (product.md, Notifications)."""

    ANNOUNCEMENT = "announcement"
    THANKS = "thanks"
    MESSAGE = "message"
    QUESTION = "question"
    ANSWER = "answer"
    MENTION = "mention"
    CONSENT = "consent"
    """She is asked to be named in a piece for outside."""
    PROCESS = "process"
    """Somebody gave her a card of how things are done here to look after."""
    DOUBT = "doubt"
    """About an announcement of hers."""
    DOUBTS_ANSWER = "doubts-answer"
    """The answer to doubts of which one was hers."""
    REPORT = "report"
    """Somebody says to those who see to it that something is not right."""


DATED: Final = frozenset({NotificationKind.DOUBT, NotificationKind.DOUBTS_ANSWER})
"""Kinds of which the day is told and not the hour, as of receipts (product.md, announcement)."""


class NotificationRow(NamedTuple):
    """One line of the list.

    ``place`` is where a click leads: a card, or of messages the conversation, which stands
    once with how many of its messages are ``fresh``, as an announcement does with its doubts.
    ``id`` is the newest entry that is told of, ``people`` who wrote, the last one first, ``text``
    one line of it. ``fresh`` is 0 once it was seen. ``time_ms`` is the beginning of the day, by
    this computer's zone, for the kinds that are :data:`DATED`. ``urgent``: an announcement that
    two owners say cannot wait; outside the office's hours nothing else pops up.
    """

    id: EntryId
    kind: NotificationKind
    place: EntryId
    people: tuple[PersonRef, ...]
    time_ms: int
    text: str
    fresh: int
    urgent: bool = False
