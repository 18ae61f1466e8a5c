"""A company's control lane with everything that people with ranks, and thieves, do in it."""

from __future__ import annotations

from collections.abc import Sequence

from support.chains import key_of
from support.control import ControlLogs, device_of, x25519_of
from sync.governance.acts import (
    Assent,
    ControlKind,
    DeviceAdd,
    EpochOpen,
    Hide,
    Revoke,
    RoleEnd,
    RoleGrant,
    SetPolicy,
    Succession,
    Tip,
    Veto,
    device_message,
)
from sync.governance.acts.founding import Policy
from sync.governance.acts.people import MAX_KNOWN_ENDS
from sync.log.contexts import POSSESSION
from sync.values import EntryId, Head, Lane, LogKey, PersonId, Rank


def person_of(name: str) -> PersonId:
    """The person whose first device has that name."""
    return PersonId(device_of(name))


class OfficeActs(ControlLogs):
    """Acts of all kinds. A device is named like its person, further ones as one likes."""

    def tips(self, *names: str, lane: int = Lane.CONTROL) -> list[Tip]:
        """Where the logs of the named devices stand now."""
        devices = {device_of(name) for name in names}
        return [
            Tip(log.epoch, lane, head.seq, head.hash)
            for log, head in self._heads.items()
            if log.device in devices
        ]

    def tip(self, entry: EntryId) -> Tip:
        """The position of one entry."""
        found = next(e for e in self.entries if e.id == entry)
        return Tip(found.log.epoch, found.log.lane, found.seq, found.id)

    def fork(self, name: str, after: EntryId | None, *, epoch: int = 1) -> None:
        """Let the device write its next entry after this one, or as its first."""
        log = LogKey(device_of(name), epoch, Lane.CONTROL)
        found = next((e for e in self.entries if e.id == after), None)
        if found is None:
            self._heads.pop(log)
        else:
            self._heads[log] = Head(found.seq, found.id)

    def hire(self, *names: str, by: str = "Carmen", role: Rank = Rank.MEMBER) -> None:
        """Each comes in by an invitation of their own."""
        for name in names:
            self.admitted(by, name, role)

    def grant(
        self,
        author: str,
        name: str,
        rank: Rank,
        *,
        start: Sequence[Tip] | None = None,
        without: Sequence[str] = (),
        knows: Sequence[EntryId] | None = None,
    ) -> EntryId:
        """A ROLE_GRANT from where the person's first device stands now, by somebody who has
        seen all ROLE_ENDs so far, or those in ``knows``."""
        act = RoleGrant(
            person=person_of(name),
            rank=rank,
            start=list(self.tips(name) if start is None else start),
            without=[device_of(other) for other in without],
            knows=list(self._role_ends() if knows is None else knows)[-MAX_KNOWN_ENDS:],
        )
        return self.write(author, ControlKind.ROLE_GRANT, act)

    def _role_ends(self) -> list[EntryId]:
        return [e.id for e in self.entries if e.kind == ControlKind.ROLE_END]

    def end(self, author: str, grants: Sequence[EntryId], until: Sequence[Tip]) -> EntryId:
        """A ROLE_END."""
        act = RoleEnd(grants=list(grants), until=list(until))
        return self.write(author, ControlKind.ROLE_END, act)

    def revoke(
        self,
        author: str,
        target: str,
        *,
        tips: Sequence[Tip] | None = None,
        whole: bool = False,
        supersedes: Sequence[EntryId] = (),
        wipe: bool = False,
    ) -> EntryId:
        """A REVOKE of where the target stands now."""
        act = Revoke(
            target=device_of(target),
            whole=whole,
            tips=list(self.tips(target) if tips is None else tips),
            wipe=wipe,
            supersedes=list(supersedes),
        )
        return self.write(author, ControlKind.REVOKE, act)

    def add_device(self, author: str, new: str, *, signer: str | None = None) -> EntryId:
        """A DEVICE_ADD with the proof of ``signer``, the new device itself by default."""
        device, x25519 = device_of(new), x25519_of(new)
        message = device_message(self.company, device_of(author), device, x25519)
        proof = key_of(signer or new).sign(POSSESSION, message)
        act = DeviceAdd(device=device, x25519=x25519, proof=proof)
        return self.write(author, ControlKind.DEVICE_ADD, act)

    def open_epoch(
        self, name: str, epoch: int, previous: Sequence[Tip], *, reason: int = 1
    ) -> EntryId:
        """An EPOCH_OPEN."""
        act = EpochOpen(previous=list(previous), reason=reason)
        return self.write(name, ControlKind.EPOCH_OPEN, act, epoch=epoch)

    def set_policy(self, author: str, name: str, replaces: Sequence[EntryId] = ()) -> EntryId:
        """A POLICY that only names the company."""
        act = SetPolicy(policy=Policy(name=name), replaces=list(replaces))
        return self.write(author, ControlKind.POLICY, act)

    def hide(self, author: str, *entries: EntryId, on: bool = True) -> EntryId:
        """A HIDE, or with ``on`` False its opposite."""
        return self.write(author, ControlKind.HIDE, Hide(entries=list(entries), on=on))

    def propose(self, author: str, name: str) -> EntryId:
        """A SUCCESSION."""
        act = Succession(person=person_of(name), start=self.tips(name))
        return self.write(author, ControlKind.SUCCESSION, act)

    def assent(self, succession: EntryId, *names: str) -> None:
        """Each of them says yes."""
        for name in names:
            self.write(name, ControlKind.ASSENT, Assent(succession=succession))

    def veto(self, author: str, succession: EntryId) -> EntryId:
        """A VETO."""
        return self.write(author, ControlKind.VETO, Veto(succession=succession))
