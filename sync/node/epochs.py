"""A device goes on in a new epoch (protocol.md 9 and A1): nothing is lost, nothing forks.

What it wrote before stays and counts; what it writes from now on stands in logs that nobody
else can have begun. The new epoch's first control entry names where the earlier ones ended.

Every step may be the last before a crash, so the order is: the key file names the new epoch
and that it is being opened; the entry is written; guard and witness follow; the key file says
that it is open. Whoever opens the home in between goes on where it was.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from sync.codec import encode
from sync.governance.acts import MAX_TIPS, ControlKind, EpochOpen, EpochReason, Tip
from sync.log.clock import MAX_LEAD_MS, hlc_ms
from sync.node.guarding import Trouble
from sync.store.keys import Opening
from sync.values import Lane

if TYPE_CHECKING:
    from sync.node.core import Node

PATIO_BEGAN_MS: Final = 1_767_225_600_000
"""1 January 2026. A clock that shows less is wrong itself and tells nothing about a log."""

_REASONS: Final = {
    Trouble.OLDER: EpochReason.ROLLBACK,
    Trouble.UNGUARDED: EpochReason.RESTORE,
    Trouble.MACHINE: EpochReason.RESTORE,
    Trouble.COPY: EpochReason.CLONE,
    Trouble.TWIN: EpochReason.CLONE,
    Trouble.FORK: EpochReason.CLONE,
}


def new_epoch(randomness: Callable[[int], bytes]) -> int:
    """A number that no log of the device has had (protocol.md A1: random 64 bits)."""
    return int.from_bytes(randomness(8), "big")


def is_stuck(last_hlc: int, now_ms: int) -> bool:
    """Whether a log was written by a clock far ahead of now, and would stay there for ever."""
    return now_ms >= PATIO_BEGAN_MS and hlc_ms(last_hlc) > now_ms + MAX_LEAD_MS


def make_ready(node: Node) -> None:
    """See to it that an own entry may be written now.

    Raises:
        ReadOnlyHome: it may not.
        NoSpace, CannotWrite: a new epoch was due and could not be opened (completely).
    """
    finish_epoch(node)
    node.guarding.check()
    if is_stuck(node.written_hlc, node.clock()):
        open_epoch(node, EpochReason.CLOCK)


def go_on(node: Node) -> None:
    """The person knows why this home is read-only, and wants to go on here. Nothing otherwise.

    Raises:
        NoSpace, CannotWrite: not yet, or not completely; the next write or start goes on.
    """
    finish_epoch(node)
    trouble = node.guarding.trouble
    if trouble is not None:
        open_epoch(node, _REASONS[trouble])


def open_epoch(node: Node, reason: EpochReason) -> None:
    """Go on in a new epoch.

    Raises:
        NoSpace, CannotWrite: not yet, or not completely; the next write or start goes on.
    """
    opening = Opening(int(reason), node.machine.mark(node.key.device))
    keys = replace(node.keys, epoch=new_epoch(node.randomness), opening=opening)
    keys.save(node.home.keys)
    node.keys = keys
    finish_epoch(node)


def finish_epoch(node: Node) -> None:
    """Write what is missing of an epoch that was decided on. Nothing, mostly.

    On another computer it is not gone on with: this is a copy, and its original may do so.

    Raises:
        NoSpace, CannotWrite: it is still not complete.
    """
    opening = node.keys.opening
    if opening is None or opening.machine != node.machine.mark(node.key.device):
        return
    log = node.log_key(Lane.CONTROL)
    if node.store.head(log) is None:
        node.restart_clock()
        body = encode(EpochOpen(previous=_own_tips(node), reason=opening.reason))
        entries = node.compose(Lane.CONTROL, [(int(ControlKind.EPOCH_OPEN), body)])
        node.store_own(entries)
    keys = replace(node.keys, opening=None)
    node.guarding.begin(keys)
    keys.save(node.home.keys)
    node.keys = keys
    node.catch_up()
    node.on_append(log, 1, None)
    node.on_change(frozenset({"network"}))


def _own_tips(node: Node) -> list[Tip]:
    """Where our logs ended, all branches of them; of very many, those written last."""
    own = [
        (key, head)
        for key, head in node.store.heads().items()
        if key.device == node.key.device and head.seq
    ]
    own.sort(key=lambda item: node.hlc_of(item[0]), reverse=True)
    return sorted(Tip(key.epoch, key.lane, head.seq, head.hash) for key, head in own[:MAX_TIPS])
