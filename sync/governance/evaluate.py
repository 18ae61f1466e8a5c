"""The evaluator: a pure function from the set of control entries to governance.

Rank by rank (protocol.md 4): an act on a rank counts only from a rank above it, and the
ranks above are settled by then. So nothing depends on the order of arrival, nobody acts on
their equals, and the walk ends after three steps. Entries that make no sense are void;
they never raise.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from sync.governance.acts import Genesis, Policy
from sync.governance.alarms import alarms_of
from sync.governance.book import RULING_KINDS, Book
from sync.governance.entries import Act, ControlEntry
from sync.governance.forks import forks_of
from sync.governance.grants import Grant
from sync.governance.notes import DeviceStatus, InviteState, Member, Standing, SuccessionNote
from sync.governance.registers import (
    communicators_of,
    moderators_of,
    policy_of,
    prunes_of,
    releases_of,
    secrets_of,
)
from sync.governance.rulings import Rights, Rulings
from sync.governance.scopes import watch_of
from sync.governance.standings import cuts_of, epochs_of, last_epochs_of, members_of, standings_of
from sync.governance.state import Governance
from sync.governance.strata import Strata
from sync.governance.succession import MAX_SUCCESSIONS, grant_of, successions_of
from sync.values import CompanyId, DeviceId, EntryId, PersonId

__all__ = [
    "ControlEntry",
    "DeviceStatus",
    "Evaluator",
    "Governance",
    "InviteState",
    "Member",
    "Standing",
    "evaluate",
]

_NO_RIGHTS: Final = Rights()

NO_POLICY: Final = Policy(name="")
"""Stands in while GENESIS has not come: a company without a name."""


def evaluate(company: CompanyId, entries: Iterable[ControlEntry]) -> Governance:
    """What the set of entries says about the company, whatever their order.

    Without its GENESIS a company has no members and a policy with an empty name.
    """
    evaluator = Evaluator(company)
    # In the order of the logs a line without forks is known to be one.
    evaluator.feed(sorted(entries, key=_place))
    return evaluator.governance


def _place(entry: ControlEntry) -> tuple[DeviceId, int, int, EntryId]:
    return (entry.log.device, entry.log.epoch, entry.seq, entry.id)


class Evaluator:
    """:func:`evaluate` for a set that grows: what is decoded and verified once stays so.

    After any feeding, ``governance`` is what :func:`evaluate` says of all entries so far.
    """

    def __init__(self, company: CompanyId) -> None:
        self._book = Book(company)
        self._rulings = Rulings(self._book.lines)
        self._rights: Mapping[DeviceId, Rights] = {}
        self.governance = Governance(company, NO_POLICY, {}, {}, {}, frozen_by=None)

    def feed(self, entries: Iterable[ControlEntry]) -> bool:
        """Take entries in, known ones too; whether ``governance`` was made anew."""
        matters = False
        fresh: dict[DeviceId, list[ControlEntry]] = {}
        for entry in entries:
            if self._book.is_new(entry):
                matters |= self._book.add(entry)
                rulings = fresh.setdefault(entry.log.device, [])
                if entry.kind in RULING_KINDS:
                    rulings.append(entry)
        if not fresh or (self._book.genesis is None and not matters):
            return False
        if matters:
            self._settle(fresh)
        for device, rulings in fresh.items():
            self._rulings.judge(device, rulings, self._rights.get(device, _NO_RIGHTS))
        if self._book.genesis is not None:
            self.governance = self._rulings.noted_in(self.governance)
        return True

    def _settle(self, fresh: Mapping[DeviceId, object]) -> None:
        """Evaluate all rights again, and the rulings of devices whose rights are others now."""
        genesis = self._book.genesis
        if genesis is None:
            return
        strata, self.governance = _evaluated(self._book, genesis)
        rights = _rights_of(strata)
        for device, rulings in self._book.rulings.items():
            grown = device in fresh and any(line.forked for line in self._book.lines.of(device))
            now = rights.get(device, _NO_RIGHTS)
            if grown or now != self._rights.get(device, _NO_RIGHTS):
                self._rulings.judge(device, rulings, now)
        self._rights = rights


def _evaluated(book: Book, genesis: Act[Genesis]) -> tuple[Strata, Governance]:
    """All that the acts settle, with the owners whom the people have chosen on the way."""
    chosen: dict[EntryId, Grant] = {}
    while True:
        strata = Strata(book, genesis)
        strata.run(list(chosen.values()))
        standings = standings_of(strata)
        members = members_of(standings)
        successions = successions_of(strata, standings, members, chosen)
        proposed = {act.id: act for act in strata.successions}
        new = [id for id, note in successions.items() if note.effective and id not in chosen]
        if new and len(chosen) == MAX_SUCCESSIONS:
            new, successions = (
                [],
                {id: replace(note, effective=id in chosen) for id, note in successions.items()},
            )
        if not new:
            return strata, _governance(strata, standings, members, successions)
        chosen[new[0]] = grant_of(proposed[new[0]])


def _rights_of(strata: Strata) -> dict[DeviceId, Rights]:
    """What lets the rulings of each device count, of those that have anything of the kind."""
    rights = {device: Rights(scopes) for device, scopes in strata.scopes.items()}
    moderators = moderators_of(strata)
    for device, branch in strata.branches.items() if moderators else ():
        spells = moderators.get(branch.person)
        if spells:
            lines = strata.book.lines
            watch = watch_of(lines, device, branch.limits, branch.barred, spells)
            rights[device] = Rights(strata.scopes.get(device, ()), watch)
    return rights


def _governance(
    strata: Strata,
    standings: Mapping[DeviceId, Standing],
    members: Mapping[PersonId, Member],
    successions: Mapping[EntryId, SuccessionNote],
) -> Governance:
    policy, settings = policy_of(strata)
    forks = forks_of(strata)
    return Governance(
        company=strata.book.company,
        policy=policy,
        members=MappingProxyType(members),
        devices=MappingProxyType(standings),
        invites=MappingProxyType(strata.admissions.invites),
        frozen_by=_first_unknown(strata),
        root=strata.root,
        settings=settings,
        grants=MappingProxyType(strata.grants.notes()),
        role_ends=MappingProxyType(strata.grants.ended_by()),
        cuts=MappingProxyType(cuts_of(strata)),
        forks=MappingProxyType(forks),
        epochs=MappingProxyType(epochs_of(strata)),
        approved=frozenset(strata.approved),
        last_epochs=MappingProxyType(last_epochs_of(strata)),
        secret_epochs=secrets_of(strata, standings),
        prunes=MappingProxyType(prunes_of(strata)),
        successions=MappingProxyType(successions),
        communicators=MappingProxyType(communicators_of(strata)),
        moderators=MappingProxyType(
            {
                who: tuple(one.term for one in spells)
                for who, spells in moderators_of(strata).items()
            }
        ),
        releases=releases_of(strata),
        alarms=alarms_of(strata, standings, members, forks),
    )


def _first_unknown(strata: Strata) -> int | None:
    """The lowest critical kind not known here that a device with a rank has written.

    From anybody else, or beyond a cut, it changes nothing, so it need not stop us either
    (scenarios T14 and T32).
    """
    unknown = (
        entry.kind
        for entry in strata.book.unknown
        if entry.log.device == strata.root or _may_write(strata, entry)
    )
    return min(unknown, default=None)


def _may_write(strata: Strata, entry: ControlEntry) -> bool:
    branch = strata.branches.get(entry.log.device)
    return branch is not None and branch.lets(strata.book, entry)
