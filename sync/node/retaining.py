"""An owner's computer says once a month what is older than the retention (protocol.md 9).

It writes a PRUNE for each content log that has something old at its beginning, up to the first
entry that has to stay (:mod:`sync.node.lasting`); what the devices do then is
:mod:`sync.node.pruning`. Logs that forked are left alone: a tip could not name both branches.

The clock of this computer decides what is old, so it has to agree with that of a colleague who
wrote within the last month; a wrong one would end the company's memory.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from sync.codec import encode
from sync.governance.acts import ControlKind, Prune, Tip
from sync.local.settling import WouldGo
from sync.log.clock import hlc_ms
from sync.node.lasting import Lasting
from sync.node.orders import DAY_MS
from sync.node.standing import belongs
from sync.store.pruning import Going
from sync.values import EntryId, Lane, LogKey, PersonId, Rank

if TYPE_CHECKING:
    from sync.node.core import Node

log = logging.getLogger(__name__)

MONTH_MS: Final = 31 * DAY_MS
EVERY_MS: Final = 28 * DAY_MS
"""Between two rounds of one computer."""

AGAIN_MS: Final = DAY_MS
"""After a round that had nothing to say."""

RENEW_MS: Final = 14 * DAY_MS
"""The youngest profile that is written anew."""

PAGE: Final = 250
"""Entries looked at in one go."""


@dataclass(slots=True)
class _Log:
    """What is known of one log: up to where it may go, and what there is to be careful about."""

    first: int
    at: int
    end: int
    last: int = 0
    ids: dict[int, EntryId] = field(default_factory=dict)
    acts: list[tuple[int, list[EntryId]]] = field(default_factory=list)
    last_words: list[tuple[int, PersonId]] = field(default_factory=list)
    over: bool = False


def would_go(node: Node, months: int) -> WouldGo:
    """What a retention of so many months (0: none) would let go of now, and when it would begin.

    Looks at the beginning of every log at once: for somebody who is about to decide.
    """
    now_ms = node.clock()
    from_ms = max(now_ms, _last_prune_ms(node) + EVERY_MS)
    if not months:
        return WouldGo(0, from_ms)
    found = _Round(node, months, now_ms - months * MONTH_MS)
    while found.step():
        pass
    return WouldGo(node.reader.shown_among(found.going()), from_ms)


def _last_prune_ms(node: Node) -> int:
    """When this computer last said what is old, 0 for never."""
    own = [n.id for n in node.governance.prunes.values() if n.by == node.key.device]
    return max((node.time_of(act) for act in own), default=0)


class Retaining:
    """Of one node, and of its writer's thread."""

    def __init__(self, node: Node) -> None:
        self._node = node
        self._next_ms = 0
        self._round: _Round | None = None

    @property
    def busy(self) -> bool:
        """Whether a round is going on."""
        return self._round is not None

    def look(self) -> list[EntryId]:
        """Do a little of what is due; the entries that were written.

        Raises:
            NoSpace, CannotWrite: it is tried again.
        """
        node, now_ms = self._node, self._node.clock()
        months = node.governance.settings.retention_months
        if not months or node.guarding.trouble or not belongs(node) or node.behind:
            self._round = None
            return []
        if self._round is not None and self._round.months == months:
            if self._round.step():
                return []
            tips, self._round = self._round.tips(), None
            return self._write(tips)
        if 0 < self._next_ms - now_ms <= EVERY_MS:
            return []
        self._next_ms = now_ms + AGAIN_MS
        if not _agrees_with_colleagues(node, now_ms):
            return []
        written = self._renew(months, now_ms)
        if node.governance.rank_of_device(node.key.device) == Rank.OWNER and self._is_due(now_ms):
            self._round = _Round(node, months, now_ms - months * MONTH_MS)
        return written

    def _is_due(self, now_ms: int) -> bool:
        return not 0 <= now_ms - _last_prune_ms(self._node) < EVERY_MS

    def _write(self, tips: dict[LogKey, Tip]) -> list[EntryId]:
        if not tips:
            return []
        acts = [
            (int(ControlKind.PRUNE), encode(Prune(device=key.device, tip=tip)))
            for key, tip in sorted(tips.items())
        ]
        log.info("the retention is over for the beginning of %d logs", len(acts))
        return self._node.append(Lane.CONTROL, acts)

    def _renew(self, months: int, now_ms: int) -> list[EntryId]:
        """Write the profile of this computer's person anew before the old one is in the way."""
        from sync.local.writing import SetProfile
        from sync.node.writing import write

        node = self._node
        newest = [e for e, p in node.reader.newest_profiles().items() if p == node.person]
        found = node.store.find(newest[0]) if newest else None
        header = node.store.header_at(found.log, found.seq) if found else None
        if header is None or now_ms - hlc_ms(header.hlc) < max(months * MONTH_MS // 2, RENEW_MS):
            return []
        return [write(SetProfile(), node)]


class _Round:
    """One look at all content logs, some entries at a time."""

    def __init__(self, node: Node, months: int, until_ms: int) -> None:
        self.months = months
        self._node = node
        self._until_ms = until_ms
        self._lasting = Lasting(node, until_ms)
        self._logs = dict(self._open())
        self._where: dict[EntryId, tuple[LogKey, int]] = {}

    def step(self) -> bool:
        """Look at some entries; False when all have been seen."""
        for key, one in self._logs.items():
            if not one.over:
                self._look(key, one)
                return True
        return False

    def tips(self) -> dict[LogKey, Tip]:
        """Up to where each log may go, for those where that is news."""
        self._wait_for_what_is_erased()
        self._keep_names()
        return {
            key: Tip(key.epoch, int(key.lane), one.last, one.ids[one.last])
            for key, one in self._logs.items()
            if one.last > one.first
        }

    def going(self) -> list[EntryId]:
        """The entries that go, once all have been seen."""
        self.tips()
        return [
            entry
            for one in self._logs.values()
            for seq, entry in one.ids.items()
            if seq <= one.last
        ]

    # -- inside -----------------------------------------------------------------------

    def _open(self) -> Iterator[tuple[LogKey, _Log]]:
        node = self._node
        for key, head in sorted(node.store.heads([Lane.CONTENT]).items()):
            if key.branch or not head.seq or len(node.store.heads_of(key)) > 1:
                continue
            if node.caring.marks.of(key) or not self._may_speak_of(key):
                continue
            start = node.pruning.start(key)
            first = start if start > 1 else 0  # what a log was pruned to is gone already
            end = min(head.seq, *self._limits(key))
            yield key, _Log(first, first + 1, end, last=first)

    def _may_speak_of(self, key: LogKey) -> bool:
        """Of those of weaker ranks, and of one's own (protocol.md 4)."""
        standing = self._node.governance.standing(key.device)
        if standing is None:
            return False
        return standing.rank > Rank.OWNER or standing.person == self._node.person

    def _limits(self, key: LogKey) -> Iterator[int]:
        """The last entry that counts by each removal; and what somebody else has, of our own."""
        node = self._node
        yield 1 << 62
        for cut in node.governance.cuts.get(key.device, ()):
            tips = [t.seq for t in cut.tips if (t.epoch, t.lane) == (key.epoch, key.lane)]
            yield max(tips, default=0)
        if key.device == node.key.device:
            yield node.views.held_elsewhere(key)

    def _look(self, key: LogKey, one: _Log) -> None:
        with self._node.store.pruner() as pruner:
            page = pruner.entries(key, one.at, min(one.end, one.at + PAGE - 1))
        for seq, entry in enumerate(page, one.at):
            if entry.header.seq != seq or self._ends_at(entry):
                one.over = True
                break
            one.last, one.ids[seq] = seq, entry.id
            self._where[entry.id] = key, seq
            if acts := self._lasting.erases(entry):
                one.acts.append((seq, acts))
            if person := self._lasting.last_word_of(entry):
                one.last_words.append((seq, person))
        one.at += len(page)
        one.over = one.over or not page or one.at > one.end

    def _ends_at(self, entry: Going) -> bool:
        return hlc_ms(entry.header.hlc) >= self._until_ms or self._lasting.stays(entry)

    def _wait_for_what_is_erased(self) -> None:
        """Acts of erasing go with what they take back, or later."""
        again = True
        while again:
            again = False
            for one in self._logs.values():
                for seq, targets in one.acts:
                    if seq <= one.last and not all(map(self._goes, targets)):
                        one.last, again = seq - 1, True

    def _goes(self, target: EntryId) -> bool:
        """Whether an entry is gone with this round, or is not here."""
        if target in self._where:
            key, seq = self._where[target]
            return seq <= self._logs[key].last
        found = self._node.store.find(target)
        return found is None or found.seq <= self._node.folding.floor(found.log)

    def _keep_names(self) -> None:
        """Of people who left, the name stays as long as anything else of theirs."""
        node = self._node
        for one in self._logs.values():
            for seq, person in one.last_words:
                theirs = [
                    (key, other)
                    for key, other in self._logs.items()
                    if (s := node.governance.standing(key.device)) and s.person == person
                ]
                if any(other.last < self._head(key) for key, other in theirs):
                    one.last = min(one.last, seq - 1)

    def _head(self, key: LogKey) -> int:
        head = self._node.store.head(key)
        return head.seq if head else 0


def _agrees_with_colleagues(node: Node, now_ms: int) -> bool:
    """Whether a colleague's computer wrote something within the last month, by its own clock."""
    heads = node.store.heads()
    newest = (hlc_ms(node.hlc_of(key)) for key in heads if key.device != node.key.device)
    return any(abs(now_ms - at_ms) < MONTH_MS for at_ms in newest)
