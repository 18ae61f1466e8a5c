"""The evaluator: a pure function from the set of control entries to governance.

Rank by rank (protocol.md 4): an act on a rank counts only from a rank above it, and the
ranks above are settled by then. So nothing depends on the order of arrival, nobody acts on
their equals, and the walk ends after three steps. Entries that make no sense are void;
they never raise.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from sync.governance.acts import ControlKind, Genesis, Policy, possession_message
from sync.governance.entries import ControlEntry, read
from sync.governance.state import DeviceStatus, Governance, InviteState, Member, Standing
from sync.governance.strata import Strata
from sync.log.contexts import POSSESSION
from sync.log.header import CRITICAL_BIT, company_id
from sync.log.keys import verify
from sync.values import CompanyId, DeviceId, Lane, PersonId, Rank

__all__ = [
    "ControlEntry",
    "DeviceStatus",
    "Governance",
    "InviteState",
    "Member",
    "Standing",
    "evaluate",
]

NO_POLICY: Final = Policy(name="")
"""Stands in while GENESIS has not come: a company without a name."""

_KNOWN_KINDS: Final = frozenset(ControlKind)


def evaluate(company: CompanyId, entries: Iterable[ControlEntry]) -> Governance:
    """What the set of entries says about the company, whatever their order.

    Without its GENESIS a company has no members and a policy with an empty name.
    """
    by_kind: dict[int, list[ControlEntry]] = defaultdict(list)
    for entry in {entry.id: entry for entry in entries}.values():
        if entry.log.lane == Lane.CONTROL:
            by_kind[entry.kind].append(entry)

    founding = _founding(company, by_kind[ControlKind.GENESIS])
    if founding is None:
        return Governance(company, NO_POLICY, {}, {}, {}, frozen_by=None)
    root, genesis = founding

    strata = Strata(company, by_kind)
    strata.found(root, genesis)
    for role in (Rank.OWNER, Rank.ADMIN, Rank.MEMBER):
        strata.settle(role)

    standings = strata.standings
    return Governance(
        company=company,
        policy=genesis.policy,
        members=MappingProxyType(_members(standings)),
        devices=MappingProxyType(standings),
        invites=MappingProxyType(strata.invites),
        frozen_by=_first_unknown(by_kind, strata.ranks),
        root=root,
    )


def _founding(
    company: CompanyId, entries: Sequence[ControlEntry]
) -> tuple[DeviceId, Genesis] | None:
    """The root key and what it signed, from the one entry whose hash is the company's id."""
    for entry, genesis in read(entries, Genesis):
        if entry.seq != 1 or company_id(entry.raw) != company:
            continue
        # A weak key proves nothing, and verify says so.
        message = possession_message(genesis.device, genesis.x25519)
        if verify(genesis.device, POSSESSION, message, genesis.proof):
            return entry.log.device, genesis
    return None


def _members(standings: Mapping[DeviceId, Standing]) -> dict[PersonId, Member]:
    """The people with at least one device that counts, at their strongest rank."""
    counting: dict[PersonId, list[Standing]] = defaultdict(list)
    for device in sorted(standings):
        standing = standings[device]
        if standing.status is DeviceStatus.OK:
            counting[standing.person].append(standing)
    return {
        person: Member(
            person,
            min(standing.rank for standing in owned),
            tuple(standing.device for standing in owned),
        )
        for person, owned in counting.items()
    }


def _first_unknown(
    by_kind: Mapping[int, Sequence[ControlEntry]], ranks: Mapping[DeviceId, Rank]
) -> int | None:
    """The lowest critical kind not known here that a device with a rank has written.

    From anybody else it changes nothing, so it need not stop us either (scenario T14).
    """
    unknown = (
        kind
        for kind, entries in by_kind.items()
        if kind & CRITICAL_BIT
        and kind not in _KNOWN_KINDS
        and any(entry.log.device in ranks for entry in entries)
    )
    return min(unknown, default=None)
