"""Acts of the retention for offices of open nodes: settings, tips, months that pass."""

from __future__ import annotations

from support.nodes import Clock
from sync.codec import encode
from sync.governance.acts import ControlKind, Prune, Tip
from sync.local.settling import ChangeSettings
from sync.node.core import Node
from sync.node.orders import GRACE_MS
from sync.node.retaining import MONTH_MS
from sync.node.settling import change_settings
from sync.values import EntryId, Lane, LogKey


def keep_for(node: Node, months: int) -> EntryId:
    """Settings by which what is older goes."""
    return change_settings(node, ChangeSettings(months))


def content_of(node: Node) -> LogKey:
    """The content log that a node writes."""
    return node.log_key(Lane.CONTENT)


def prune(author: Node, log: LogKey, tip: EntryId, seq: int = 0) -> EntryId:
    """A PRUNE of a log, true or not; its id."""
    found = author.store.find(tip)
    seq = seq or (found.seq if found else 1)
    act = Prune(device=log.device, tip=Tip(log.epoch, int(log.lane), seq, tip))
    return author.append(Lane.CONTROL, [(int(ControlKind.PRUNE), encode(act))])[0]


def settle_prunes(*nodes: Node) -> None:
    """Let go of what may go now."""
    for node in nodes:
        while node.pruning.look():
            pass


def wait(clock: Clock, months: int = 0) -> None:
    """Months pass, or the days of grace."""
    clock.now_ms += months * MONTH_MS if months else 2 * GRACE_MS


def say_what_is_old(node: Node) -> list[EntryId]:
    """A whole round of an owner's computer; what it wrote."""
    written = node.retaining.look()
    while node.retaining.busy:
        written += node.retaining.look()
    return written
