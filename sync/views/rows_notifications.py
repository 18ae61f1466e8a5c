"""The rows of the notification list."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

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


class NotificationRow(NamedTuple):
    """One line of the list.

    ``place`` is where a click leads: a card, or of messages the conversation, which stands
    once with how many of its messages are ``fresh``. ``id`` is the newest entry that is told of,
    ``people`` who wrote, the last one first, ``text`` one line of it. ``fresh`` is 0 once it was
    seen.
    """

    id: EntryId
    kind: NotificationKind
    place: EntryId
    people: tuple[PersonRef, ...]
    time_ms: int
    text: str
    fresh: int
