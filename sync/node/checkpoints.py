"""CHECKPOINT: administrators' computers say how far the control entries reach (protocol.md A19).

A newcomer who is shown an old state of the company by whoever let it in, or a computer that is
told only half, learns so from the next one it meets that there is more.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import Final

from sync.codec import encode
from sync.governance.acts import MAX_CHECKPOINT_TIPS, Checkpoint, ControlKind, Tip
from sync.log.clock import hlc_ms
from sync.node.core import Node
from sync.values import EntryId, Lane, Rank

log = logging.getLogger(__name__)

_HOUR_MS: Final = 3_600_000
OFTEN_MS: Final = 24 * _HOUR_MS
"""Between two of one computer while control entries come."""

SELDOM_MS: Final = 7 * OFTEN_MS
"""While none do: so that their age says something."""

OLD_MS: Final = 14 * OFTEN_MS
"""After so long somebody should ask why no administrator's computer has been seen."""


@dataclass(frozen=True, slots=True)
class Reach:
    """What the checkpoints say. ``at_ms``: when the newest was written by its author's clock, 0
    for none; ``lacking``: how many of the entries that they name are not here."""

    at_ms: int
    lacking: int


def reach_of(node: Node) -> Reach:
    """How old the newest checkpoint is, and whether something that one names is missing."""
    notes = node.governance.checkpoints.values()
    named = {EntryId(tip.hash) for note in notes for tip in note.heads}
    lacking = sum(node.store.find(entry) is None for entry in named)
    return Reach(max((hlc_ms(note.hlc) for note in notes), default=0), lacking)


def write_when_due(node: Node) -> EntryId | None:
    """Write a checkpoint when this is an administrator's computer and it is time; its id.

    Raises:
        NoSpace, CannotWrite: it was not written.
    """
    own = node.governance.checkpoints.get(node.key.device)
    since_ms = node.clock() - hlc_ms(own.hlc) if own else SELDOM_MS
    if since_ms < OFTEN_MS or not _may_write(node):
        return None
    tips = _tips(node)
    if own is not None and since_ms < SELDOM_MS and _is_old_news(node, tips, own.heads):
        return None
    body = encode(Checkpoint(heads=tips))
    (entry,) = node.append(Lane.CONTROL, [(int(ControlKind.CHECKPOINT), body)])
    return entry


def _may_write(node: Node) -> bool:
    governance = node.governance
    rank = governance.rank_of_device(node.key.device)
    free = governance.frozen_by is None and not node.guarding.trouble
    return free and rank is not None and rank <= Rank.ADMIN


def _tips(node: Node) -> list[Tip]:
    """The ends of the control logs, as many as fit; those that grew last are the most telling."""
    heads = node.store.heads([Lane.CONTROL])
    newest = sorted(heads.items(), key=lambda item: (item[1].seq, item[0]), reverse=True)
    tips = [Tip(log.epoch, int(log.lane), head.seq, head.hash) for log, head in newest if head.seq]
    return sorted(tips[:MAX_CHECKPOINT_TIPS])


def _is_old_news(node: Node, tips: list[Tip], before: tuple[Tip, ...]) -> bool:
    """Whether nothing came since but checkpoints, our own one among them."""
    return not any(_kind(node, tip) != ControlKind.CHECKPOINT for tip in set(tips) - set(before))


def _kind(node: Node, tip: Tip) -> int:
    found = node.store.find(EntryId(tip.hash))
    header = node.store.header_at(found.log, found.seq) if found else None
    return header.kind if header else 0
