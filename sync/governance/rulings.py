"""HIDE, ERASE and CHECKPOINT: the many acts that change nobody's rights.

They are kept up act by act, because a company of years has tens of thousands of them:
only those of devices whose rights have changed are looked at again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final, NamedTuple

from sync.codec import decode, encode
from sync.errors import ProtocolError
from sync.governance.acts import Checkpoint, ControlKind, Erase, Hide
from sync.governance.entries import ControlEntry
from sync.governance.lines import Lines
from sync.governance.notes import CheckpointNote, Ruling
from sync.governance.scopes import Scope, Watch
from sync.governance.state import Governance
from sync.hashing import sha256
from sync.values import DeviceId, EntryId, Rank


class Rights(NamedTuple):
    """What lets the rulings of a device count: its ranks, the strongest first, and where they do as
    a moderator's. Equal ones give equal answers, as scopes do."""

    scopes: tuple[Scope, ...] = ()
    watch: Watch | None = None

    def lends(self, lines: Lines, entry: ControlEntry) -> bool:
        """Whether the entry counts as a moderator's."""
        return self.watch is not None and self.watch.counts(lines, entry)


_ROUND: Final = 1 << 256


@dataclass(frozen=True, slots=True)
class Order:
    """One HIDE or ERASE that counts; a moderator's with an admin's rank, ``lent`` to her. Not
    ``on``, it says the contrary."""

    rank: Rank
    lent: bool
    hlc: int
    act: EntryId
    by: DeviceId
    on: bool


Weight = tuple[Rank, bool, int, EntryId] | tuple[Rank, bool, bool, int, EntryId]


def _hiding(order: Order) -> Weight:
    """The strongest rank decides, whoever has it before whoever was lent it; then the latest word.

    So no moderator shows again what of hers an administrator has hidden.
    """
    return (order.rank, order.lent, -order.hlc, order.act)


def _erasing(order: Order) -> Weight:
    """The strongest again: what somebody stronger has ever shown is not erased. Among equals it
    is, whatever was said when: no clock decides what cannot be undone (protocol.md A10).
    """
    return (order.rank, order.lent, not order.on, order.hlc, order.act)


class Register:
    """By content, the orders about it and the one that decides: that of the least weight."""

    def __init__(self, kind: ControlKind, weight: Callable[[Order], Weight]) -> None:
        self.decided: dict[EntryId, Ruling] = {}
        self.undone: dict[EntryId, Ruling] = {}
        """Where the order that decides is that it is not so."""
        self.digest = 0
        """Sum over all decisions, so that one more costs one hash."""
        self._salt = kind.to_bytes(2, "big")
        self._weight = weight
        self._hashes: dict[EntryId, int] = {}
        """What each decision adds to the digest, to take it off again without hashing."""
        self._orders: dict[EntryId, dict[EntryId, Order]] = defaultdict(dict)
        self._open: set[EntryId] = set()

    def put(self, target: EntryId, order: Order) -> None:
        """One more order about this content."""
        self._orders[target][order.act] = order
        self._open.add(target)

    def drop(self, target: EntryId, act: EntryId) -> None:
        """That order no longer counts."""
        orders = self._orders.get(target)
        if orders is not None:
            orders.pop(act, None)
            self._open.add(target)

    def decide(self) -> None:
        """Settle what was put and dropped; once, however many orders are about one content."""
        for target in self._open:
            self._decide(target, self._orders[target])
        self._open.clear()

    def _decide(self, target: EntryId, orders: Mapping[EntryId, Order]) -> None:
        best = min(orders.values(), key=self._weight, default=None)
        ruling: Ruling | None = None
        self.undone.pop(target, None)
        if best is not None:
            ruling = Ruling(best.act, best.by, best.rank, best.hlc, best.lent)
            if not best.on:
                self.undone[target], ruling = ruling, None
        known = self.decided.get(target)
        if ruling == known:
            return
        if known is not None:
            self.digest = (self.digest - self._hashes.pop(target)) % _ROUND
            del self.decided[target]
        if ruling is not None:
            self._hashes[target] = self._hash(target, ruling)
            self.digest = (self.digest + self._hashes[target]) % _ROUND
            self.decided[target] = ruling

    def _hash(self, target: EntryId, ruling: Ruling) -> int:
        parts = self._salt + target + ruling.act + ruling.by + bytes([ruling.rank])
        return int.from_bytes(sha256(parts).digest(), "big")


class Rulings:
    """The state of all rulings, brought up to the rights."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self._hidden = Register(ControlKind.HIDE, _hiding)
        self._erased = Register(ControlKind.ERASE, _erasing)
        self._ranks: dict[EntryId, tuple[Rank, bool]] = {}
        """At which rank each counts, and whether that is lent."""
        self._targets: dict[EntryId, tuple[EntryId, ...]] = {}
        self._checkpoints: dict[DeviceId, dict[EntryId, ControlEntry]] = defaultdict(dict)
        self._newest: dict[DeviceId, CheckpointNote] = {}

    def judge(self, device: DeviceId, entries: Iterable[ControlEntry], rights: Rights) -> None:
        """Take these entries of a device as its rights say, and no longer as before."""
        own = [scope for scope in rights.scopes if scope.holds_any]
        checkpoints = False
        for entry in entries:
            rank = _rank(own, self._lines, entry.id) if own else None
            lent = rank is None and rights.lends(self._lines, entry)
            rank = Rank.ADMIN if lent else rank
            if rank is None:
                if self._ranks.pop(entry.id, None) is None:
                    continue
            elif (rank, lent) == self._ranks.get(entry.id):
                continue
            else:
                self._ranks[entry.id] = (rank, lent)
            if entry.kind == ControlKind.CHECKPOINT:
                checkpoints = True
                self._take_checkpoint(device, entry, rank)
            else:
                self._take_order(entry, rank, lent=lent)
        self._hidden.decide()
        self._erased.decide()
        if checkpoints:
            self._choose_checkpoint(device)

    def noted_in(self, governance: Governance) -> Governance:
        """The same governance with the rulings as they are now."""
        newest = sorted(self._newest.items())
        sums = self._hidden.digest.to_bytes(32, "big") + self._erased.digest.to_bytes(32, "big")
        return replace(
            governance,
            hidden=MappingProxyType(self._hidden.decided.copy()),
            shown=MappingProxyType(self._hidden.undone.copy()),
            erased=MappingProxyType(self._erased.decided.copy()),
            kept=MappingProxyType(self._erased.undone.copy()),
            checkpoints=MappingProxyType(dict(newest)),
            rulings_digest=sha256(sums + encode(newest)).digest(),
        )

    def _take_order(self, entry: ControlEntry, rank: Rank | None, *, lent: bool) -> None:
        if rank is None:
            for target in self._targets.pop(entry.id, ()):
                self._hidden.drop(target, entry.id)
                self._erased.drop(target, entry.id)
            return
        act = _read(entry)
        if act is None:
            return
        on = act.on if isinstance(act, Hide) else True
        order = Order(rank, lent, entry.hlc, entry.id, entry.log.device, on)
        self._targets[entry.id] = tuple(act.entries)
        for target in act.entries:
            if isinstance(act, Hide):
                self._hidden.put(target, order)
            if isinstance(act, Erase) or not on:
                self._erased.put(target, order)

    def _take_checkpoint(self, device: DeviceId, entry: ControlEntry, rank: Rank | None) -> None:
        if rank is None:
            self._checkpoints[device].pop(entry.id, None)
        else:
            self._checkpoints[device][entry.id] = entry

    def _choose_checkpoint(self, device: DeviceId) -> None:
        """The newest that can be read. They are long, so the others are not even decoded."""
        self._newest.pop(device, None)
        entries = self._checkpoints[device]
        newest = max(entries.values(), key=_when, default=None)
        if newest is None or self._note_checkpoint(newest):
            return
        # Rubbish on top: go down the list, once.
        for entry in sorted(entries.values(), key=_when, reverse=True):
            if self._note_checkpoint(entry):
                return
            del entries[entry.id]

    def _note_checkpoint(self, entry: ControlEntry) -> bool:
        try:
            heads = decode(Checkpoint, entry.body).heads
        except ProtocolError:
            return False
        self._newest[entry.log.device] = CheckpointNote(entry.id, entry.hlc, tuple(heads))
        return True


def _when(entry: ControlEntry) -> tuple[int, EntryId]:
    return (entry.hlc, entry.id)


def _rank(scopes: Sequence[Scope], lines: Lines, entry: EntryId) -> Rank | None:
    """The strongest rank at which the entry counts."""
    for scope in scopes:
        if scope.counts(lines, entry):
            return scope.rank
    return None


def _read(entry: ControlEntry) -> Hide | Erase | None:
    try:
        if entry.kind == ControlKind.HIDE:
            return decode(Hide, entry.body)
        return decode(Erase, entry.body)
    except ProtocolError:
        return None
