"""Drafts, and posts that are published when their time has come: each of them once.

Before a draft is published it is noted at which position of the log that is going to happen, and
afterwards the draft goes. Whatever is cut off between, the position tells whether it was done.
"""

from __future__ import annotations

import logging
from contextlib import suppress
from dataclasses import replace
from typing import Final

from sync.content.feed import Post
from sync.content.kinds import ContentKind, encode_content
from sync.errors import BadText, CannotWrite, NoSpace, PersonError, UnknownTarget
from sync.local import drafting
from sync.node import epochs
from sync.node.core import Node
from sync.node.standing import check_standing
from sync.node.writing import post_of, write
from sync.store.drafts import (
    MOST,
    Draft,
    drop_draft,
    find_draft,
    post_in,
    read_drafts,
    write_draft,
)
from sync.store.slips import Signs, signs_of
from sync.values import ID_BYTES, EntryId, Lane, LogKey

log = logging.getLogger(__name__)

REST_MS: Final = 60_000
"""How long one that could not be published is left alone."""


@write.register
def _(command: drafting.KeepDraft, node: Node) -> EntryId:
    check_standing(node)
    post = post_of(command.post, node)
    _check_time(node, post, command.due_ms)
    folder = node.home.drafts
    if len(signs_of(folder)) >= MOST:
        raise BadText(field="drafts", rule="range", limit=MOST)
    id_ = EntryId(node.randomness(ID_BYTES))
    body = encode_content(ContentKind.POST, post)
    write_draft(folder, Draft(id_, node.clock(), command.due_ms, body))
    return id_


@write.register
def _(command: drafting.TimeDraft, node: Node) -> EntryId:
    draft = _find(node, command.draft)
    _check_time(node, post_in(draft), command.due_ms)
    write_draft(node.home.drafts, replace(draft, due_ms=command.due_ms))
    return draft.id


@write.register
def _(command: drafting.DropDraft, node: Node) -> EntryId:
    drop_draft(node.home.drafts, _find(node, command.draft).id)
    return command.draft


@write.register
def _(command: drafting.PublishDraft, node: Node) -> EntryId:
    return publish(node, _find(node, command.draft))


def publish(node: Node, draft: Draft) -> EntryId:
    """Write the post of a draft, unless that was done already, and let go of the draft.

    Raises:
        NoSpace, CannotWrite, ReadOnlyHome, Removed, Contested, UpdateNeeded: it is still a draft.
    """
    folder = node.home.drafts
    written = _written_at(node, draft)
    if written is None:
        check_standing(node)
        epochs.make_ready(node)  # a new epoch is opened before the position is noted
        here = node.log_key(Lane.CONTENT)
        head = node.store.head(here)
        noted = replace(draft, place=(here.epoch, head.seq + 1 if head else 1))
        write_draft(folder, noted)
        try:
            (written,) = node.append(Lane.CONTENT, [(int(ContentKind.POST), draft.body)])
        except PersonError:
            with suppress(NoSpace, CannotWrite):  # then it is looked at again, and is not there
                write_draft(folder, replace(draft, place=None))
            raise
    drop_draft(folder, draft.id)
    return written


class Publishing:
    """Of a running node: looks after what waits for its time."""

    def __init__(self, node: Node) -> None:
        self._node = node
        self._signs: Signs = frozenset()
        self._next_ms: int | None = None
        self._rests_until_ms = 0

    def is_due(self) -> bool:
        """Whether :meth:`look` has something to do. In any thread, and without the writer."""
        signs = signs_of(self._node.home.drafts)
        if signs != self._signs:
            times = [one.due_ms for one in read_drafts(self._node.home.drafts) if one.due_ms]
            self._signs, self._next_ms = signs, min(times, default=None)
        now_ms = self._node.clock()
        return self._next_ms is not None and max(self._next_ms, self._rests_until_ms) <= now_ms

    def look(self) -> None:
        """Publish what is due, the oldest first. What is refused waits, and is tried again."""
        node, now_ms = self._node, self._node.clock()
        self._rests_until_ms = 0
        for draft in read_drafts(node.home.drafts):
            if not 0 < draft.due_ms <= now_ms:
                continue
            try:
                publish(node, draft)
            except PersonError as error:
                log.warning("a post that is due could not be published: %s", error)
                self._rests_until_ms = now_ms + REST_MS
                if isinstance(error, NoSpace | CannotWrite):
                    return


def _check_time(node: Node, post: Post | None, due_ms: int) -> None:
    if due_ms and due_ms <= node.clock():
        raise BadText(field="at", rule="past")
    if post is not None and post.until_ms and post.until_ms <= due_ms:
        raise BadText(field="until", rule="before")


def _find(node: Node, id_: EntryId) -> Draft:
    draft = find_draft(node.home.drafts, id_)
    if draft is None:
        raise UnknownTarget(what="draft", text=id_.hex())
    return draft


def _written_at(node: Node, draft: Draft) -> EntryId | None:
    """The post that was made of a draft, when publishing it had begun and was carried out.

    One that was erased since then was carried out as well.
    """
    if draft.place is None:
        return None
    epoch, seq = draft.place
    here = LogKey(node.key.device, epoch, Lane.CONTENT)
    header, entry = node.store.header_at(here, seq), node.store.entry_at(here, seq)
    if header is None or entry is None or header.kind != ContentKind.POST:
        return None
    if header.size != len(draft.body):
        return None
    payload = node.store.payloads([entry]).get(entry)
    return entry if payload is None or payload.body == draft.body else None
