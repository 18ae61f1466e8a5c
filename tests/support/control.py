"""A company's control entries made in memory, by anybody, lawful or not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import msgspec

from support.chains import START_HLC, key_of, payload_of
from sync.codec import encode
from sync.governance.acts import (
    Admit,
    ControlKind,
    Genesis,
    Invite,
    InviteClose,
    Join,
    Policy,
    join_message,
    possession_message,
)
from sync.governance.evaluate import ControlEntry, DeviceStatus, Governance, evaluate
from sync.log.contexts import JOIN, POSSESSION
from sync.log.entry import Entry, compose, compose_genesis
from sync.log.keys import DeviceKey
from sync.values import CompanyId, DeviceId, EntryId, Head, Lane, LogKey, PersonId, Rank

POLICY = Policy(name="Cerámicas Oliva", values=[("care", "Cuidado", "star")])


def x25519_of(name: str) -> bytes:
    """Some 32 bytes; governance only carries them."""
    return key_of(f"x25519 of {name}").seed


def genesis_of(founder: str, *, proof: bytes | None = None) -> Genesis:
    """A founding act; ``proof`` replaces the good one."""
    device, x25519 = key_of(founder), x25519_of(founder)
    message = possession_message(device.device, x25519)
    return Genesis(
        salt=bytes(16),
        device=device.device,
        x25519=x25519,
        proof=device.sign(POSSESSION, message) if proof is None else proof,
        policy=POLICY,
    )


def control_entry(entry: Entry) -> ControlEntry:
    """The entry as the evaluator gets it."""
    header = entry.header
    return ControlEntry(
        id=entry.id,
        log=header.key,
        seq=header.seq,
        kind=header.kind,
        hlc=header.hlc,
        body=entry.payload.body,
        raw=entry.raw,
    )


@dataclass
class ControlLogs:
    """The control lane of a company founded by Carmen. People are named by their first names.

    Every entry gets the next tick of one clock, unless a test says otherwise.
    """

    founder: str = "Carmen"
    company: CompanyId = field(init=False)
    entries: list[ControlEntry] = field(init=False)

    def __post_init__(self) -> None:
        """Found the company."""
        body = encode(genesis_of(self.founder))
        self.company, genesis = compose_genesis(
            key_of("root"), epoch=1, hlc=START_HLC, payload=payload_of(body)
        )
        self.entries = [control_entry(genesis)]
        self._heads: dict[LogKey, Head] = {genesis.header.key: Head(1, genesis.id)}

    def write(
        self,
        author: str,
        kind: int,
        act: msgspec.Struct | bytes,
        *,
        hlc: int | None = None,
        epoch: int = 1,
    ) -> EntryId:
        """Append to the author's control log."""
        key = key_of(author)
        log = LogKey(key.device, epoch, Lane.CONTROL)
        entry = compose(
            self.company,
            key,
            lane=Lane.CONTROL,
            kind=kind,
            epoch=epoch,
            previous=self._heads.get(log),
            hlc=START_HLC + len(self.entries) if hlc is None else hlc,
            payload=payload_of(act if isinstance(act, bytes) else encode(act)),
        )
        self._heads[log] = Head(entry.header.seq, entry.id)
        self.entries.append(control_entry(entry))
        return entry.id

    def invite(
        self,
        author: str,
        role: Rank = Rank.MEMBER,
        *,
        uses: int = 1,
        code: str = "code",
        public: bytes | None = None,
        confirmed: bool = False,
        person: str = "",
        replaces: Iterable[str] = (),
    ) -> EntryId:
        """An invitation whose key comes from ``code``; for a new computer of ``person``."""
        act = Invite(
            public=key_of(code).device if public is None else public,
            ca=b"certificate",
            role=role,
            max_uses=uses,
            expires_ms=0,
            confirmed=confirmed or bool(person),
            person=PersonId(device_of(person)) if person else PersonId(b""),
            replaces=[device_of(name) for name in replaces],
        )
        return self.write(author, ControlKind.INVITE, act)

    def join(
        self, newcomer: str, invite: EntryId, *, code: str = "code", epoch: int = 1
    ) -> EntryId:
        """The newcomer opens a control log with the invitation's proof."""
        act = join_act(self.company, key_of(newcomer), newcomer, invite, key_of(code))
        return self.write(newcomer, ControlKind.JOIN, act, epoch=epoch)

    def accept(self, author: str, join: EntryId) -> EntryId:
        """The author says that a newcomer is who they should be."""
        return self.write(author, ControlKind.ADMIT, Admit(join=join))

    def close(
        self,
        author: str,
        invite: EntryId,
        honoured: Iterable[str] = (),
        *,
        hlc: int | None = None,
    ) -> EntryId:
        """The invitation ends; only the named devices stay."""
        act = InviteClose(invite=invite, honoured=[device_of(name) for name in honoured])
        return self.write(author, ControlKind.INVITE_CLOSE, act, hlc=hlc)

    def admitted(self, author: str, newcomer: str, role: Rank = Rank.MEMBER) -> EntryId:
        """The newcomer comes in by an invitation of their own; its id."""
        code = f"code for {newcomer}"
        invite = self.invite(author, role, code=code)
        self.join(newcomer, invite, code=code)
        return invite

    def evaluate(self, entries: Sequence[ControlEntry] | None = None) -> Governance:
        """Governance of all entries, or of the given ones."""
        return evaluate(self.company, self.entries if entries is None else entries)


def join_act(
    company: CompanyId, signer: DeviceKey, newcomer: str, invite: EntryId, code: DeviceKey
) -> Join:
    """A JOIN with a good proof for ``signer``'s device."""
    x25519 = x25519_of(newcomer)
    proof = code.sign(JOIN, join_message(company, invite, signer.device, x25519))
    return Join(invite=invite, x25519=x25519, proof=proof)


def device_of(name: str) -> DeviceId:
    """The public key of a person's device."""
    return key_of(name).device


def names_of(governance: Governance, *names: str) -> dict[str, Rank | None]:
    """The rank with which each of the named acts."""
    return {name: governance.rank_of_device(device_of(name)) for name in names}


def status_of(governance: Governance, name: str) -> DeviceStatus | None:
    standing = governance.standing(device_of(name))
    return standing.status if standing else None


def contested_invite() -> tuple[ControlLogs, EntryId]:
    """Marta is an admin; Pepe and Sara both used her invitation for one."""
    logs = ControlLogs()
    logs.admitted("Carmen", "Marta", Rank.ADMIN)
    invite = logs.invite("Marta", uses=1)
    logs.join("Pepe", invite)
    logs.join("Sara", invite)
    return logs, invite
