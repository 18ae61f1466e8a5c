"""The walk from the strongest rank to the weakest (protocol.md 4, stratified cuts).

The stratum of a rank reads what the ranks above it have settled, and its own devices'
trees. Nothing in it depends on another act of the same stratum, so the order of acts and
of arrival is nothing, and nobody acts on their equals.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import cast

import msgspec

from sync.governance.acts import (
    Admit,
    Genesis,
    Invite,
    InviteClose,
    KeyEpoch,
    Prune,
    Release,
    Revoke,
    RoleEnd,
    RoleGrant,
    SetPolicy,
    Succession,
    Veto,
)
from sync.governance.admissions import Admissions
from sync.governance.book import Book
from sync.governance.cuts import Cuts, Removal
from sync.governance.entries import Act
from sync.governance.forest import Branch, Forest
from sync.governance.grants import Grant, Grants
from sync.governance.notes import DeviceStatus
from sync.governance.scopes import ALWAYS, Scope, scope_of
from sync.values import DeviceId, EntryId, PersonId, Rank


class Strata:
    """All that the control entries settle. Made, then run once."""

    def __init__(self, book: Book, genesis: Act[Genesis]) -> None:
        self.book = book
        self.genesis = genesis
        self.grants = Grants()
        self.cuts = Cuts(book.lines, self.grants)
        # The root key is no device, unless the founder chose one key for both.
        nobodys = {self.root} - {genesis.body.device}
        self.admissions = Admissions(book, self.grants, self.cuts, nobodys)
        self.scopes: dict[DeviceId, tuple[Scope, ...]] = {}
        """Where each device acts with a rank above member, the strongest first."""
        self.branches: dict[DeviceId, Branch] = {}
        """The devices of everybody who belongs or belonged, under all cuts."""
        self.ends: list[tuple[Act[RoleEnd], Rank]] = []
        self.policies: list[tuple[Act[SetPolicy], Rank]] = []
        self.secrets: list[Act[KeyEpoch]] = []
        self.prunes: list[tuple[Act[Prune], Rank]] = []
        self.successions: list[Act[Succession]] = []
        self.vetoes: list[Act[Veto]] = []
        self.releases: list[Act[Release]] = []
        self.approved: set[EntryId] = set()
        self._counted: set[EntryId] = set()
        self._forest = Forest(
            book, self.grants, self.cuts, self.approved, nobodys, self.admissions.adoptions
        )

    @property
    def root(self) -> DeviceId:
        """The key that signed GENESIS."""
        return self.genesis.author

    def run(self, successors: Sequence[Grant]) -> None:
        """Settle everything; ``successors`` are the owners whom the people have chosen."""
        self._found()
        for grant in successors:
            self.grants.add(grant)
        self._act(self.root, Scope(Rank.ROOT, (), (ALWAYS,)))
        for rank in (Rank.OWNER, Rank.ADMIN):
            self.admissions.settle(rank)
            entering = [
                (branch, self._scope(branch, rank))
                for person in self._people_of(rank)
                for branch in self._forest.grow(person, rank)
            ]
            for branch, scope in entering:
                self._act(branch.device, scope)
        self.admissions.settle(Rank.MEMBER)
        self._gather()

    def _found(self) -> None:
        founder = self.genesis.body.device
        self.grants.add(
            Grant(
                id=self.genesis.id,
                person=PersonId(founder),
                rank=Rank.OWNER,
                by=self.root,
                start=(),
                without=frozenset(),
                vouched=True,
                seniority=(0, 0, self.genesis.id),
            )
        )

    def _people_of(self, rank: Rank) -> list[PersonId]:
        """Who has or had this rank, as far as anything is known of their first device."""
        return [
            person
            for person in self.grants.people()
            if any(grant.rank == rank for grant in self.grants.of(person)) and self._is_here(person)
        ]

    def _is_here(self, person: PersonId) -> bool:
        first = DeviceId(person)
        if first == self.root != self.genesis.body.device:
            return False
        return first == self.genesis.body.device or first in self.book.joins_of

    def _scope(self, branch: Branch, rank: Rank) -> Scope:
        """Where the device acts with this rank."""
        return scope_of(
            self.book.lines, self.grants, branch.person, branch.device, rank, branch.limits
        )

    def _act(self, device: DeviceId, scope: Scope) -> None:
        """Let the acts count that the device did with this rank, and with no stronger one."""
        known = self.scopes.get(device, ())
        if known and known[0].rank == Rank.ROOT:
            return
        self.scopes[device] = (*known, scope)
        for act in self.book.all_acts(device):
            if act.id not in self._counted and scope.counts(self.book.lines, act.id):
                self._counted.add(act.id)
                self._apply(act, scope.rank)

    def _apply(self, act: Act[msgspec.Struct], rank: Rank) -> None:
        match act.body:
            case RoleGrant():
                self._grant(cast("Act[RoleGrant]", act), rank)
            case RoleEnd():
                self.grants.end(cast("Act[RoleEnd]", act), rank)
                self.ends.append((cast("Act[RoleEnd]", act), rank))
            case Revoke():
                self.cuts.add(Removal(cast("Act[Revoke]", act), rank))
            case Invite():
                self.admissions.issue(cast("Act[Invite]", act), rank)
            case InviteClose():
                self.admissions.close(cast("Act[InviteClose]", act), rank)
            case Admit(join=join):
                self.approved.add(join)
                self.admissions.accept(join, rank)
            case KeyEpoch():
                self.secrets.append(cast("Act[KeyEpoch]", act))
            case Prune():
                self.prunes.append((cast("Act[Prune]", act), rank))
            case Succession():
                self.successions.append(cast("Act[Succession]", act))
            case Release():
                self.releases.append(cast("Act[Release]", act))
            case SetPolicy() if rank <= Rank.OWNER:
                self.policies.append((cast("Act[SetPolicy]", act), rank))
            case Veto() if rank <= Rank.OWNER:
                self.vetoes.append(cast("Act[Veto]", act))
            case _:
                pass

    def _grant(self, act: Act[RoleGrant], rank: Rank) -> None:
        if act.body.rank <= rank:
            return
        grant = Grant(
            id=act.id,
            person=act.body.person,
            rank=Rank(act.body.rank),
            by=act.author,
            start=tuple(act.body.start),
            without=frozenset(act.body.without),
            vouched=True,
            seniority=(1, act.entry.hlc, act.id),
            knows=frozenset(act.body.knows),
        )
        self.grants.add(grant)

    def _gather(self) -> None:
        """Who belongs or belonged: the trees of all people."""
        people = {
            PersonId(device)
            for device, offer in self.admissions.offers.items()
            if offer.status is DeviceStatus.OK and offer.person == PersonId(device)
        }
        people |= {
            person
            for person in self.grants.people()
            if self.grants.vouched(person) and self._is_here(person)
        }
        # The founder belongs even if their rank has ended: GENESIS brought them in.
        people.add(PersonId(self.genesis.body.device))
        found: dict[DeviceId, list[Branch]] = defaultdict(list)
        for person in people:
            for branch in self._forest.grow(person, Rank.MEMBER):
                found[branch.device].append(branch)
        for device, branches in found.items():
            self.branches[device] = min(branches, key=self._claim)

    def _claim(self, branch: Branch) -> tuple[Rank, bool, bool, int, PersonId]:
        """Who has a device that several people claim: the strongest, as in the strata.

        Among equals itself, if it came in by itself, so that nobody can be taken over; then
        whoever has cut it, so that it cannot go to another one to get rid of a cut.
        """
        rank = self.grants.rank_of(branch.person, branch.device)
        added = branch.parent is not None
        return (rank, added, not branch.removals, len(branch.elders), branch.person)
