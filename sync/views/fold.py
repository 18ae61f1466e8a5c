"""From an entry to rows: each kind to the page that shows it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from sync.content.announcements import Ack, Announcement, text_hash
from sync.content.erasing import Erase
from sync.content.events import Attend, Event
from sync.content.feed import Comment, Post, ReactionAct
from sync.content.kinds import KINDS, decode_content
from sync.content.kudos import Kudos
from sync.content.outside import Outside
from sync.content.people import Away, Profile
from sync.content.processes import Process, Reviewed
from sync.content.rules import acceptable
from sync.content.trust import Prekey, Trust
from sync.content.welcomes import TaskDone, Welcome
from sync.errors import ProtocolError
from sync.values import Lane
from sync.views import (
    acks,
    announcements,
    attached,
    away,
    comments,
    erased,
    events,
    feed,
    outside,
    people,
    processes,
    reactions,
    trust,
    welcomes,
)
from sync.views.batch import Batch, FoldEntry

__all__ = ["FoldEntry", "fold"]


def fold(connection: sqlite3.Connection, entries: Iterable[FoldEntry]) -> Batch:
    """The rows that these entries make; nothing is written yet.

    What breaks the limits of its kind, and kinds that this version does not know, make none
    (protocol.md 13): they stay in the log and are passed on.
    """
    batch = Batch(blob_is_here=lambda blob: attached.is_here(connection, blob))
    for entry in entries:
        if entry.log.lane == Lane.CONTENT and entry.kind in KINDS:
            _fold_one(batch, entry)
    return batch


def _fold_one(batch: Batch, entry: FoldEntry) -> None:
    try:
        act = decode_content(entry.kind, entry.body)
    except ProtocolError:
        return
    if not acceptable(act):
        return
    match act:
        case Post():
            feed.fold_post(batch, entry, act)
        case Kudos():
            feed.fold_kudos(batch, entry, act)
        case Announcement():
            announcements.fold(batch, entry, act, text_hash(entry.body))
        case Comment():
            comments.fold(batch, entry, act)
        case ReactionAct():
            reactions.fold(batch, entry, act)
        case Ack():
            acks.fold(batch, entry, act)
        case Profile():
            people.fold(batch, entry, act)
        case Process():
            processes.fold(batch, entry, act)
        case Reviewed():
            processes.fold_reviewed(batch, entry, act)
        case Event():
            events.fold(batch, entry, act)
        case Attend():
            events.fold_attend(batch, entry, act)
        case Welcome():
            welcomes.fold(batch, entry, act)
        case TaskDone():
            welcomes.fold_done(batch, entry, act)
        case Outside():
            outside.fold(batch, entry, act)
        case Away():
            away.fold(batch, entry, act)
        case Erase():
            erased.fold(batch, entry, act)
        case Prekey():
            trust.fold_prekey(batch, entry, act)
        case Trust():
            trust.fold_trust(batch, entry, act)
