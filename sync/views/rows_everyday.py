"""Rows of what posts and comments have beside their words; see :mod:`sync.views.rows`."""

from __future__ import annotations

from typing import NamedTuple

from sync.values import EntryId, PersonId

GENERAL = "general"
"""The channel that every company has, and nobody opened."""


class Wording(NamedTuple):
    """One of the ways in which an entry has read, and the entry that says so."""

    id: EntryId
    time_ms: int
    title: str
    text: str


class MentionRow(NamedTuple):
    """A person named in a text, by the name of today; ``at`` and ``size`` count characters and
    hold what was typed, the sign ``@`` first."""

    person: PersonId
    name: str
    at: int
    size: int


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
    is how many pictures and files it has."""

    id: EntryId
    made_ms: int
    due_ms: int
    until_ms: int
    channel: str
    text: str
    attached: int
