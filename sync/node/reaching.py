"""How far a device's entries count, and at which rank, as far as what is here shows it.

A removal names the last entries that still count, by position and hash (protocol.md 4). An
entry counts only if it is shown to come before one of them, so a tip that has not arrived
holds back all of its log; when it comes, the entries before it are told again. The end of a
role names positions likewise: what was announced up to there stays announced. A PRUNE names the
last entry that does not count any more; until that one is here, all do.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sync.codec import encode
from sync.governance.acts import EpochReason, Tip
from sync.governance.state import Cut, EpochNote, Governance, GrantNote
from sync.store.entries import LogStore
from sync.values import DeviceId, EntryId, LogHead, LogKey, Rank

Reach = Mapping[LogKey, int]
"""Of each branch the last position that counts; a branch that is not in it has none."""

_END = 1 << 62
"""Beyond every position: all of the branch counts."""

_NONE: Reach = {}

Heads = Mapping[LogKey, LogHead]


@dataclass(frozen=True, slots=True)
class Rules:
    """What governance says about the positions of one device's entries."""

    cuts: tuple[Cut, ...]
    refused: frozenset[int]
    """Epochs of which nothing counts (protocol.md A12)."""
    ended: tuple[GrantNote, ...]
    rank: int
    not_after: tuple[tuple[int, int], ...] = ()
    """Epochs that were left because the clock was wrong, and the clock value at that moment."""
    pruned: tuple[tuple[LogKey, EntryId], ...] = ()
    """Logs of which the retention is over up to an entry."""


class Reaching:
    """The reach of every device that was removed. Of the writer's thread."""

    def __init__(self, store: LogStore) -> None:
        self._store = store
        self._governance: Governance | None = None
        self._rules: dict[DeviceId, Rules] = {}
        self._looked: dict[DeviceId, tuple[Rules, Heads]] = {}
        self._reach: dict[DeviceId, Reach] = {}
        self._ranks: dict[DeviceId, list[tuple[int, Reach]]] = {}
        self._floors: dict[DeviceId, Reach] = {}
        self._forked: dict[DeviceId, list[LogKey]] = {}

    def look(self, governance: Governance) -> None:
        """Take in what governance says and what has arrived since the last look."""
        if governance is not self._governance:
            self._governance = governance
            self._rules = _rules(governance)
            for device in self._looked.keys() - self._rules.keys():
                del self._looked[device], self._reach[device], self._ranks[device]
                del self._floors[device]
        grouped: dict[DeviceId, list[tuple[LogKey, LogHead]]] = {d: [] for d in self._rules}
        forked: dict[DeviceId, list[LogKey]] = defaultdict(list)
        for log, head in self._store.heads().items():
            if log.device in grouped:
                grouped[log.device].append((log, head))
            elif log.branch:
                forked[log.device].append(log)
        self._forked = dict(forked)
        for device, found in grouped.items():
            heads = dict(sorted(found, key=lambda item: item[0]))
            looked = (self._rules[device], heads)
            if self._looked.get(device) != looked:
                self._looked[device] = looked
                self._reach[device] = self._reach_of(looked[0], heads)
                self._ranks[device] = self._ranks_of(looked[0], heads)
                with self._store.pruner() as pruner:
                    self._floors[device] = pruner.floors(dict(looked[0].pruned))

    def counts_whole(self, device: DeviceId) -> bool:
        """Whether all that a device wrote counts, as at the rank that it has now."""
        return device not in self._rules

    def counts(self, log: LogKey, seq: int) -> bool:
        """Whether the entry at a position of a branch counts, as of the last look."""
        return self.is_within(log, seq) and seq > self.floor(log)

    def is_within(self, log: LogKey, seq: int) -> bool:
        """Whether no removal has made the entry at a position of a branch void."""
        reach = self._reach.get(log.device)
        return reach is None or seq <= reach.get(log, 0)

    def floor(self, log: LogKey) -> int:
        """The last position of a branch that does not count any more as it was pruned, 0 for none;
        of a branch that leaves its log before that, a number beyond every position."""
        return self._floors.get(log.device, _NONE).get(log, 0)

    def rank_at(self, log: LogKey, seq: int) -> int | None:
        """The author's rank at a position; None when it is the one that the device has now."""
        ranks = self._ranks.get(log.device)
        if not ranks:
            return None
        return min(rank for rank, reach in ranks if seq <= reach.get(log, 0))

    def not_after(self, log: LogKey) -> int | None:
        """The clock value that no entry of a log counts as newer than; None where there is none.

        A log that a wrong clock had carried into the future was left behind in a new epoch;
        what stands in it is older than that epoch (protocol.md A10).
        """
        rules = self._rules.get(log.device)
        return dict(rules.not_after).get(log.epoch) if rules else None

    def notes(self) -> dict[DeviceId, bytes]:
        """Of each device with a reach, the bytes that say which; equal reach, equal bytes.

        A device whose logs have branches has a note too, because another entry may give its
        branches other names.
        """
        branches = {device: encode(sorted(logs)) for device, logs in self._forked.items()}
        return branches | {
            device: encode(
                (
                    _listed(reach),
                    [(rank, _listed(until)) for rank, until in self._ranks[device]],
                    self._rules[device].not_after,
                    *([_listed(floors)] if (floors := self._floors[device]) else []),
                )
            )
            for device, reach in self._reach.items()
        }

    def _ranks_of(self, rules: Rules, heads: Heads) -> list[tuple[int, Reach]]:
        """The rank the device has now, and those it had, each with how far; empty for always."""
        if not rules.ended:
            return []
        ranks: list[tuple[int, Reach]] = [(rules.rank, dict.fromkeys(heads, _END))]
        for grant in rules.ended:
            until: Reach = dict.fromkeys(heads, _END)
            for tips in grant.untils:
                until = _least(until, self._covered(tips, heads))
            ranks.append((int(grant.rank), until))
        return ranks

    def _reach_of(self, rules: Rules, heads: Heads) -> Reach:
        """The least that any removal of the device allows."""
        allowed: Reach = {log: _END for log in heads if log.epoch not in rules.refused}
        for cut in rules.cuts:
            allowed = _least(allowed, self._covered(cut.tips, heads))
        return allowed

    def _covered(self, tips: Iterable[Tip], heads: Heads) -> Reach:
        """What comes before one of these tips that are here, tips included."""
        reach: dict[LogKey, int] = {}
        for tip in tips:
            branches = [k for k in heads if (k.epoch, k.lane) == (tip.epoch, tip.lane)]
            self._follow(reach, branches, heads, tip.seq, tip.hash)
        return reach

    def _follow(
        self,
        reach: dict[LogKey, int],
        branches: Iterable[LogKey],
        heads: Heads,
        seq: int,
        entry: EntryId,
    ) -> None:
        """Add what lies on the way from the log's first entry to this one, branch by branch."""
        for log in branches:
            if log.start <= seq <= heads[log].seq and self._store.entry_at(log, seq) == entry:
                break
        else:
            return
        if reach.get(log, 0) >= seq:
            return
        reach[log] = seq
        first = self._store.header_at(log, log.start) if log.branch else None
        if first is not None:
            self._follow(reach, branches, heads, log.start - 1, EntryId(first.prev))


def _rules(governance: Governance) -> dict[DeviceId, Rules]:
    """The devices that are not simply counted at the rank they have."""
    lapsed = {
        person: tuple(note for note in notes if note.ended)
        for person, notes in governance.grants.items()
        if any(note.ended for note in notes)
    }
    pruned: dict[DeviceId, list[tuple[LogKey, EntryId]]] = defaultdict(list)
    for log, note in governance.prunes.items():
        pruned[log.device].append((log, EntryId(note.tip.hash)))
    found = {}
    for device in {*governance.devices, *governance.cuts, *governance.epochs}:
        standing = governance.standing(device)
        grants = lapsed.get(standing.person, ()) if standing else ()
        rules = Rules(
            cuts=governance.cuts.get(device, ()),
            refused=frozenset(n.epoch for n in governance.epochs_of(device) if not n.counts),
            ended=tuple(grant for grant in grants if device not in grant.without),
            rank=int(standing.rank) if standing else int(Rank.MEMBER),
            not_after=_left_for_their_clock(governance.epochs_of(device)),
            pruned=tuple(sorted(pruned.get(device, ()))),
        )
        if rules.cuts or rules.refused or rules.ended or rules.not_after or rules.pruned:
            found[device] = rules
    return found


def _left_for_their_clock(notes: Iterable[EpochNote]) -> tuple[tuple[int, int], ...]:
    left: dict[int, int] = {}
    for note in notes:
        if note.reason == EpochReason.CLOCK:
            for tip in note.previous:
                left[tip.epoch] = min(note.hlc, left.get(tip.epoch, note.hlc))
    return tuple(sorted(left.items()))


def _least(one: Reach, other: Reach) -> Reach:
    return {log: min(seq, other[log]) for log, seq in one.items() if log in other}


def _listed(reach: Reach) -> list[tuple[int, int, bytes, int]]:
    return [(log.epoch, log.lane, log.branch, seq) for log, seq in sorted(reach.items())]
