"""Rows of what posts and comments have beside their words; see :mod:`sync.views.rows`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from sync.values import BlobId, EntryId, PersonId

GENERAL = "general"
"""The channel that every company has, and nobody opened."""


class MentionRow(NamedTuple):
    """A person named in a text, by the name of today; ``at`` and ``size`` count characters and
    hold what was typed, the sign ``@`` first."""

    person: PersonId
    name: str
    at: int
    size: int


NAMELESS: Final = "…"
"""What stands for somebody whose name is not known yet, or not shown any more."""


def with_names(
    text: str,
    mentions: Sequence[MentionRow],
    call: Callable[[MentionRow], str] = lambda one: one.name or NAMELESS,
) -> str:
    """A text, or the beginning of one, with the names of today where people are named.

    What was typed there is not shown: it may be the name of before, or of somebody who has left
    and is not to be named. ``call`` gives a name to whoever has none.
    """
    for one in reversed(mentions):
        if one.at + one.size <= len(text):
            text = f"{text[: one.at]}@{call(one)}{text[one.at + one.size :]}"
    return text


class Wording(NamedTuple):
    """One of the ways in which an entry has read, whom it names, and the entry that says so."""

    id: EntryId
    time_ms: int
    title: str
    text: str
    mentions: tuple[MentionRow, ...] = ()


class CommentPlace(NamedTuple):
    """A comment that is in sight, and where it hangs: ``top`` is the comment at the head of its
    thread, itself if it answers none."""

    id: EntryId
    card: EntryId
    top: EntryId
    person: PersonId
    author: str
    text: str


class ChannelState(NamedTuple):
    """What was said last of a channel, and who opened it, if it was not just used."""

    about: str
    archived: bool
    opener: PersonId | None


class DraftRow(NamedTuple):
    """A post that is not published yet. ``due_ms`` is when it will be, 0 for no time; ``attached``
    is how many pictures and files it has; ``pictures`` are those that are, with what they show, and
    ``files`` the others, with their names."""

    id: EntryId
    made_ms: int
    due_ms: int
    until_ms: int
    channel: str
    text: str
    attached: int
    pictures: tuple[tuple[BlobId, str], ...] = ()
    files: tuple[tuple[BlobId, str], ...] = ()
