"""From an entry to rows: each kind to the page that shows it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from sync.content.announcements import Ack, Announcement, text_hash
from sync.content.erasing import Erase
from sync.content.feed import Comment, Post, ReactionAct
from sync.content.kinds import KINDS, decode_content
from sync.content.kudos import Kudos, PassOn, Withdraw
from sync.content.people import Profile
from sync.content.receipts import Doubt, DoubtsAnswer, Remind, Revision
from sync.content.rules import acceptable
from sync.content.trust import Prekey, Trust
from sync.errors import ProtocolError
from sync.values import Lane
from sync.views import (
    acks,
    announcements,
    attached,
    comments,
    doubts,
    editions,
    erased,
    feed,
    kudos,
    people,
    reactions,
    trust,
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
            kudos.fold(batch, entry, act)
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
        case Erase():
            erased.fold(batch, entry, act)
        case Prekey():
            trust.fold_prekey(batch, entry, act)
        case Trust():
            trust.fold_trust(batch, entry, act)
        case PassOn():
            kudos.fold_passed_on(batch, entry, act)
        case Withdraw():
            kudos.fold_withdrawn(batch, entry, act)
        case Doubt():
            doubts.fold_doubt(batch, entry, act)
        case DoubtsAnswer():
            doubts.fold_answer(batch, entry, act)
        case Remind():
            doubts.fold_reminder(batch, entry, act)
        case Revision():
            editions.fold(batch, entry, act, text_hash(entry.body))
