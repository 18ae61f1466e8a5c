"""From an entry to rows: each kind to the page that shows it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from sync.content.announcements import Ack, Announcement, text_hash
from sync.content.channels import Channel
from sync.content.edits import Edit
from sync.content.erasing import Erase
from sync.content.events import Attend, Event
from sync.content.farewells import Farewell
from sync.content.feed import Comment, Post, ReactionAct
from sync.content.imported import Imported
from sync.content.kinds import KINDS, decode_content
from sync.content.kudos import Kudos, PassOn, Withdraw
from sync.content.outside import Outside
from sync.content.people import Away, Profile
from sync.content.polls import Poll, Vote
from sync.content.processes import Process, Reviewed
from sync.content.questions import Helped, MeToo, OfficialAnswer, Question
from sync.content.receipts import Doubt, DoubtsAnswer, Pin, Remind, Revision, Urgent
from sync.content.rules import acceptable
from sync.content.trust import Prekey, Trust
from sync.content.welcomes import TaskDone, Welcome
from sync.errors import ProtocolError
from sync.values import Lane
from sync.views import (
    acks,
    announcements,
    answers,
    attached,
    away,
    channel_acts,
    comments,
    doubts,
    editions,
    erased,
    events,
    farewells,
    feed,
    imported,
    kudos,
    outside,
    people,
    pins,
    polls,
    processes,
    questions,
    reactions,
    rewording,
    trust,
    urgent,
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
        case Farewell():
            farewells.fold(batch, entry, act)
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
        case Imported():
            imported.fold(batch, entry, act)
        case Question() | MeToo() | OfficialAnswer() | Helped():
            _fold_question(batch, entry, act)
        case Poll():
            polls.fold(batch, entry, act)
        case Vote():
            polls.fold_vote(batch, entry, act)
        case Edit():
            rewording.fold(batch, entry, act)
        case Channel():
            channel_acts.fold(batch, entry, act)
        case PassOn():
            kudos.fold_passed_on(batch, entry, act)
        case Withdraw():
            kudos.fold_withdrawn(batch, entry, act)
        case Doubt() | DoubtsAnswer() | Remind() | Revision() | Urgent() | Pin():
            _fold_receipt(batch, entry, act)


def _fold_question(
    batch: Batch, entry: FoldEntry, act: Question | MeToo | OfficialAnswer | Helped
) -> None:
    match act:
        case Question():
            questions.fold(batch, entry, act)
        case MeToo():
            questions.fold_me_too(batch, entry, act)
        case OfficialAnswer():
            answers.fold_answer(batch, entry, act)
        case Helped():
            answers.fold_helped(batch, entry, act)


def _fold_receipt(
    batch: Batch, entry: FoldEntry, act: Doubt | DoubtsAnswer | Remind | Revision | Urgent | Pin
) -> None:
    match act:
        case Doubt():
            doubts.fold_doubt(batch, entry, act)
        case DoubtsAnswer():
            doubts.fold_answer(batch, entry, act)
        case Remind():
            doubts.fold_reminder(batch, entry, act)
        case Urgent():
            urgent.fold(batch, entry, act)
        case Pin():
            pins.fold(batch, entry, act)
        case Revision():
            editions.fold(batch, entry, act, text_hash(entry.body))
