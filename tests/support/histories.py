"""Random histories of a company: valid acts by all sorts of people, in any state of affairs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

from support.chains import START_HLC
from support.control import device_of
from support.office_acts import OfficeActs, person_of
from sync.governance.acts import (
    Admit,
    Checkpoint,
    ControlKind,
    Erase,
    Hide,
    KeyEpoch,
    Lockbox,
    Policy,
    Prune,
    SetPolicy,
)
from sync.log.header import CRITICAL_BIT
from sync.values import EntryId, Head, Lane, LogKey, Rank

PEOPLE = ("Carmen", "Olga", "Marta", "Javi", "Pepe", "Sara")
DEVICES = ("phone", "tablet", "laptop")
NEWCOMERS = ("Ana", "Luis", "Nuria")
ACTORS = (*PEOPLE, *DEVICES, *NEWCOMERS, "root", "Stranger")
CONTENT = tuple(EntryId(bytes([number]) * 32) for number in range(4))


class History(OfficeActs):
    """A company with all ranks in it, and dice."""

    def __init__(self, seed: int) -> None:
        super().__init__()
        self.dice = Random(seed)
        self.granted: set[str] = set()
        """Who was given a rank by somebody, whether or not they are here."""
        self._actors: Sequence[str] = ACTORS
        self.admitted("root", "Olga", Rank.OWNER)
        self.hire("Marta", "Javi", role=Rank.ADMIN)
        self.hire("Pepe", "Sara", by="Marta")

    def live(self, acts: int, actors: Sequence[str] = ACTORS) -> None:
        """That many things happen, each by one of the actors."""
        moves: list[Callable[[str], object]] = [
            self._grant,
            self._end,
            self._revoke,
            self._revoke,
            self._add,
            self._invite,
            self._replace,
            self._close,
            self._join,
            self._accept,
            self._epoch,
            self._fork,
            self._policy,
            self._content,
            self._secret,
            self._vote,
            self._rubbish,
        ]
        self._actors = actors
        for _ in range(acts):
            self.dice.choice(moves)(self.dice.choice(actors))

    def _somebody(self) -> str:
        return self.dice.choice(ACTORS)

    def _some_tips(self, *names: str) -> list:  # type: ignore[type-arg]  # tips of two kinds
        """Where they stand, or stood."""
        devices = {device_of(name) for name in names}
        own = [e.id for e in self.entries if e.log.device in devices]
        if self.dice.random() < 0.5 or not own:
            return self.tips(*names)
        return [self.tip(self.dice.choice(own)) for _ in range(self.dice.randrange(3))]

    def _an_act(self, kind: int) -> list[EntryId]:
        """Up to two earlier acts of a kind."""
        ids = [e.id for e in self.entries if e.kind == kind]
        return [self.dice.choice(ids) for _ in range(self.dice.randrange(3)) if ids]

    def _grant(self, author: str) -> None:
        name = self._somebody()
        rank = self.dice.choice([Rank.OWNER, Rank.ADMIN])
        without = [self._somebody()] if self.dice.random() < 0.2 else []
        self.granted.add(name)
        self.grant(author, name, rank, start=self._some_tips(name), without=without)

    def _end(self, author: str) -> None:
        grants = self._an_act(ControlKind.ROLE_GRANT) + self._an_act(ControlKind.JOIN)
        if grants:
            self.end(author, grants, self._some_tips(*PEOPLE))

    def _revoke(self, author: str) -> None:
        target = self._somebody()
        self.revoke(
            author,
            target,
            tips=self._some_tips(target, *DEVICES),
            whole=self.dice.random() < 0.3,
            supersedes=self._an_act(ControlKind.REVOKE),
        )

    def _add(self, author: str) -> None:
        self.add_device(author, self.dice.choice((*DEVICES, *PEOPLE, *NEWCOMERS)))

    def _invite(self, author: str) -> None:
        role = self.dice.choice([Rank.OWNER, Rank.ADMIN, Rank.MEMBER])
        confirmed = self.dice.random() < 0.3
        self.invite(author, role, uses=self.dice.randrange(1, 3), confirmed=confirmed)

    def _replace(self, author: str) -> None:
        person, newcomer = self.dice.choice(PEOPLE), self.dice.choice(self._actors)
        old = [person, *self.dice.sample(DEVICES, self.dice.randrange(2))]
        role = self.dice.choice([Rank.OWNER, Rank.ADMIN, Rank.MEMBER])
        invite = self.invite(author, role, person=person, replaces=old)
        join = self.join(newcomer, invite, epoch=self.dice.randrange(1, 1 << 64))
        if self.dice.random() < 0.7:
            self.accept(self.dice.choice(self._actors), join)
            self.revoke(author, person, tips=self._some_tips(person))

    def _accept(self, author: str) -> None:
        for join in self._an_act(ControlKind.JOIN)[:1]:
            self.accept(author, join)

    def _close(self, author: str) -> None:
        for invite in self._an_act(ControlKind.INVITE)[:1]:
            self.close(author, invite, self.dice.sample(ACTORS, 2))

    def _join(self, author: str) -> None:
        for invite in self._an_act(ControlKind.INVITE)[:1]:
            self.join(author, invite, epoch=self.dice.randrange(1, 1 << 64))

    def _epoch(self, author: str) -> None:
        self.open_epoch(author, self.dice.randrange(1, 1 << 64), self._some_tips(author))

    def _fork(self, author: str) -> None:
        log = LogKey(device_of(author), 1, Lane.CONTROL)
        own = [e for e in self.entries if e.log == log]
        if own:
            found = self.dice.choice(own)
            self._heads[log] = Head(found.seq, found.id)

    def _policy(self, author: str) -> None:
        trusted = [person_of(self._somebody()) for _ in range(self.dice.randrange(3))]
        act = SetPolicy(
            policy=Policy(name=self._somebody()),
            replaces=self._an_act(ControlKind.POLICY),
            communicators=trusted[:1],
            moderators=trusted,
            marks=[tip for name in self.dice.sample(ACTORS, 3) for tip in self._some_tips(name)],
        )
        hlc = START_HLC + self.dice.randrange(2 * len(self.entries))
        self.write(author, ControlKind.POLICY, act, hlc=self.dice.choice([None, hlc]))

    def _content(self, author: str) -> None:
        target = self.dice.choice(CONTENT)
        self.hide(author, target, on=self.dice.random() < 0.7)
        act = Hide(entries=[self.dice.choice(CONTENT)], on=self.dice.random() < 0.7)
        hlc = START_HLC + self.dice.randrange(2 * len(self.entries))
        self.write(author, ControlKind.HIDE, act, hlc=hlc)
        self.write(author, ControlKind.ERASE, Erase(entries=[self.dice.choice(CONTENT)]))
        tip = self.tips(author)[0]
        prune = Prune(device=device_of(self._somebody()), tip=tip)
        self.write(author, ControlKind.PRUNE, prune)
        self.write(author, ControlKind.CHECKPOINT, Checkpoint(heads=[tip]))

    def _secret(self, author: str) -> None:
        boxes = [Lockbox(device_of(self._somebody())[:8], bytes(80))]
        kept_from = [device_of(self._somebody())[:8]]
        act = KeyEpoch(n=self.dice.randrange(1, 4), lockboxes=boxes, excluded=kept_from)
        self.write(author, ControlKind.KEY_EPOCH, act)

    def _vote(self, author: str) -> None:
        proposals = self._an_act(ControlKind.SUCCESSION)
        if not proposals:
            self.propose(author, self._somebody())
        elif self.dice.random() < 0.2:
            self.veto(author, proposals[0])
        else:
            self.assent(proposals[0], author)

    def _rubbish(self, author: str) -> None:
        kind = self.dice.choice([*ControlKind, 7, 99 | CRITICAL_BIT])
        old = self.dice.choice(self.entries)
        if kind == 99 | CRITICAL_BIT and self.dice.random() < 0.8:
            kind = ControlKind.ADMIT
        body = self.dice.choice([b"", b"\xc1", old.body, self.dice.randbytes(40)])
        self.write(author, kind, body, hlc=self.dice.choice([1, old.hlc, 1 << 63]))
        for approved in self._an_act(ControlKind.EPOCH_OPEN):
            self.write(author, ControlKind.ADMIT, Admit(join=approved))


__all__ = ["ACTORS", "PEOPLE", "History", "person_of"]
