"""The set of control entries, decoded once and sorted by what refers to them.

Rubbish is left out here, so nothing after this has to expect it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, TypeVar, cast

import msgspec

from sync.codec import decode
from sync.errors import ProtocolError
from sync.governance.acts import (
    ACTS,
    KNOWN_KINDS,
    ControlKind,
    DeviceAdd,
    ForkProof,
    Genesis,
    Invite,
    Join,
    Tip,
    device_message,
    join_message,
    possession_message,
)
from sync.governance.entries import Act, ControlEntry
from sync.governance.lines import Lines
from sync.governance.proofs import ForkFound, read_fork
from sync.log.contexts import JOIN, POSSESSION
from sync.log.header import CRITICAL_BIT, company_id
from sync.log.keys import is_weak_key, verify
from sync.values import CompanyId, DeviceId, EntryId, Lane

A = TypeVar("A", bound=msgspec.Struct)

RULING_KINDS: Final = frozenset({ControlKind.HIDE, ControlKind.ERASE, ControlKind.CHECKPOINT})
"""Kinds that change nobody's rights. They are the many, so they are kept apart."""


class Book:
    """All that has been fed so far."""

    def __init__(self, company: CompanyId) -> None:
        self.company = company
        self.lines = Lines()
        self.genesis: Act[Genesis] | None = None
        self.joins: dict[EntryId, list[Act[Join]]] = defaultdict(list)
        """By invitation."""
        self.joins_of: dict[DeviceId, list[Act[Join]]] = defaultdict(list)
        self.forks: dict[EntryId, ForkFound] = {}
        """By FORK_PROOF, the good ones."""
        self.unknown: list[ControlEntry] = []
        """Entries of critical kinds that are not known here."""
        self.rulings: dict[DeviceId, list[ControlEntry]] = defaultdict(list)
        self._acts: dict[DeviceId, list[Act[msgspec.Struct]]] = defaultdict(list)
        self._of_kind: dict[tuple[DeviceId, type[msgspec.Struct]], list[Act[msgspec.Struct]]] = (
            defaultdict(list)
        )
        self._claims: dict[EntryId, tuple[int, list[Act[Join]]]] = {}
        self._tips: set[EntryId] = set()

    def is_new(self, entry: ControlEntry) -> bool:
        """Whether the entry is a control entry that is not here yet."""
        return entry.log.lane == Lane.CONTROL and entry.id not in self.lines

    def add(self, entry: ControlEntry) -> bool:
        """Take a new entry; whether anybody's rights may be others now."""
        line = self.lines.add(entry)
        matters = line.forked or line.firsts[-1] is entry or entry.id in self._tips
        if entry.kind in RULING_KINDS:
            self.rulings[entry.log.device].append(entry)
            return matters
        if entry.kind not in KNOWN_KINDS:
            if entry.kind & CRITICAL_BIT:
                self.unknown.append(entry)
            return matters or bool(entry.kind & CRITICAL_BIT)
        try:
            body = decode(ACTS[entry.kind], entry.body)
        except ProtocolError:
            return matters
        self._file(Act(entry, body))
        return True

    def acts(self, device: DeviceId, shape: type[A]) -> Sequence[Act[A]]:
        """What the device did of one kind."""
        return cast("Sequence[Act[A]]", self._of_kind.get((device, shape), ()))

    def all_acts(self, device: DeviceId) -> list[Act[msgspec.Struct]]:
        """What the device did, but for GENESIS, JOINs and rulings."""
        return self._acts.get(device, [])

    def claims(self, invite: Act[Invite]) -> list[Act[Join]]:
        """The JOINs whose proof was made with this invitation's key, each verified once."""
        joins = self.joins.get(invite.id, [])
        seen, claims = self._claims.get(invite.id, (0, []))
        if seen < len(joins):
            claims = claims + [join for join in joins[seen:] if self._proves(join, invite)]
            self._claims[invite.id] = (len(joins), claims)
        return claims

    def _proves(self, join: Act[Join], invite: Act[Invite]) -> bool:
        message = join_message(self.company, invite.id, join.author, join.body.x25519)
        return _proof_holds(invite.body.public, message, join.body.proof)

    def _file(self, act: Act[msgspec.Struct]) -> None:
        body = act.body
        if isinstance(body, Genesis):
            self._found(cast("Act[Genesis]", act))
        elif isinstance(body, Join):
            # A newcomer's control log opens with its JOIN; later ones are no JOIN at all.
            if act.entry.seq == 1 and not is_weak_key(act.author):
                self.joins[body.invite].append(cast("Act[Join]", act))
                self.joins_of[act.author].append(cast("Act[Join]", act))
        elif self._holds(act):
            self._acts[act.author].append(act)
            self._of_kind[act.author, type(body)].append(act)
            self._tips.update(tip.hash for tip in tips_of(body) if tip.lane == Lane.CONTROL)

    def _holds(self, act: Act[msgspec.Struct]) -> bool:
        """Whether the act proves what it has to prove by itself."""
        body = act.body
        if isinstance(body, Invite):
            return not is_weak_key(body.public)
        if isinstance(body, DeviceAdd):
            # A weak key proves nothing, and verify says so.
            message = device_message(self.company, act.author, body.device, body.x25519)
            return verify(body.device, POSSESSION, message, body.proof)
        if isinstance(body, ForkProof):
            found = read_fork(self.company, body)
            if found is None:
                return False
            self.forks[act.id] = found
        return True

    def _found(self, act: Act[Genesis]) -> None:
        """GENESIS is the one entry whose hash is the company's id."""
        if act.entry.seq != 1 or company_id(act.entry.raw) != self.company:
            return
        message = possession_message(act.body.device, act.body.x25519)
        if verify(act.body.device, POSSESSION, message, act.body.proof):
            self.genesis = act


def tips_of(body: msgspec.Struct) -> list[Tip]:
    """The positions that an act names."""
    tips: list[Tip] = []
    for name in ("tips", "start", "until", "previous", "marks"):
        tips += getattr(body, name, ())
    return tips


@lru_cache(maxsize=16384)
def _proof_holds(public: bytes, message: bytes, proof: bytes) -> bool:
    """Remembered beyond one evaluation: whoever evaluates a set from scratch does it often."""
    return verify(public, JOIN, message, proof)
