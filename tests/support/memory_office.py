"""A node's office without a database: real keys, real entries, real checks, kept in memory."""

from __future__ import annotations

import asyncio
import secrets
import time
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from support.entries import control_entry, with_payload
from support.memory_shelf import MemoryShelf
from support.newcomers import Newcomer
from support.nothing_sealed import NothingSealed
from sync.codec import decode, encode
from sync.errors import RunRefused
from sync.governance.acts import (
    Admit,
    ControlKind,
    DeviceAdd,
    Genesis,
    Invite,
    InviteClose,
    Join,
    Policy,
    possession_message,
)
from sync.governance.evaluate import Governance, evaluate
from sync.log import contexts
from sync.log.clock import HybridClock
from sync.log.entry import Entry, Payload, compose, compose_genesis, payload_matches
from sync.log.keys import DeviceKey
from sync.log.runs import MAX_RUN, CheckedEntry, Run, check_run
from sync.log.tree import GrownTree
from sync.replication.certificates import invite_ca
from sync.replication.joining import Admission
from sync.replication.office import AdmissionAnswer, Asking, Goal, Ingested, LinkOffer
from sync.replication.protocol.admission import CodeKind, InviteCode, invite_key, link_key
from sync.values import CompanyId, DeviceId, EntryId, Head, Lane, LogHead, LogKey, Rank

POST = 16
DAY_MS = 24 * 3600 * 1000


@dataclass
class MemoryOffice(NothingSealed):
    """Everything replication asks of a node (:class:`sync.replication.office.Office`)."""

    company: CompanyId
    key: DeviceKey
    x25519: X25519PrivateKey
    secret: bytes
    instance: bytes = field(default_factory=lambda: secrets.token_bytes(16))
    logs: dict[LogKey, list[CheckedEntry]] = field(default_factory=dict)
    shelf: MemoryShelf = field(default_factory=lambda: MemoryShelf())
    withheld: set[EntryId] = field(default_factory=set)
    runs_ingested: list[Run] = field(default_factory=list)
    clock: HybridClock = field(default_factory=HybridClock)
    epoch: int = 1
    changes: int = 0
    governance_cache: Governance | None = None
    links: list[LinkOffer] = field(default_factory=list)
    askings: list[Asking] = field(default_factory=list)
    """Who has waited here for somebody's word."""
    word: asyncio.Event = field(default_factory=asyncio.Event)
    """Set, it is a yes to everybody."""
    seen: dict[str, int] = field(default_factory=dict)
    """Up to when its person has looked at places."""
    anchors: tuple[str, ...] = ()
    """Always-on computers that the settings name."""

    # -- making companies ----------------------------------------------------------------

    @classmethod
    def found(cls, name: str = "Cerámicas Oliva") -> MemoryOffice:
        """A new company with one device."""
        key, x25519 = DeviceKey.from_seed(secrets.token_bytes(32)), X25519PrivateKey.generate()
        public = x25519.public_key().public_bytes_raw()
        genesis = Genesis(
            salt=secrets.token_bytes(16),
            device=key.device,
            x25519=public,
            proof=key.sign(contexts.POSSESSION, possession_message(key.device, public)),
            policy=Policy(name=name),
        )
        clock = HybridClock()
        company, entry = compose_genesis(
            DeviceKey.from_seed(secrets.token_bytes(32)),
            epoch=1,
            hlc=clock.tick(_now_ms()),
            payload=_payload(encode(genesis)),
        )
        office = cls(company, key, x25519, secrets.token_bytes(32), clock=clock)
        office._keep(entry)
        return office

    def colleague(self) -> MemoryOffice:
        """Another device of the company that has been let in and knows all control entries."""
        code = self.invite()
        newcomer = Newcomer()
        invite = next(i.id for i in self.governance().invites.values() if _is(i.public, code))
        join = newcomer.compose_with(code)(self.company, invite)
        self._keep(join)
        other = MemoryOffice(self.company, newcomer.key, newcomer.x25519, self.secret)
        for entries in self.control():
            other.logs[entries[0].header.key] = list(entries)
        return other

    @classmethod
    def from_admission(cls, admission: Admission, newcomer: Newcomer) -> MemoryOffice:
        """The home of somebody who has just been let in."""
        office = cls(admission.company, newcomer.key, newcomer.x25519, admission.secret)
        for run in admission.control:
            office.take(run)
        return office

    def control(self) -> list[list[CheckedEntry]]:
        """All control logs."""
        return [entries for key, entries in self.logs.items() if key.lane == Lane.CONTROL]

    # -- writing -------------------------------------------------------------------------

    def write(
        self,
        body: bytes,
        *,
        lane: int = Lane.CONTENT,
        kind: int = POST,
        now_ms: int | None = None,
    ) -> Entry:
        """Append to our own log, at a time that is not before the last one."""
        held = self.logs.get(LogKey(self.key.device, self.epoch, lane), [])
        previous = Head(held[-1].header.seq, held[-1].id) if held else None
        entry = compose(
            self.company,
            self.key,
            lane=lane,
            kind=kind,
            epoch=self.epoch,
            previous=previous,
            hlc=self.clock.tick(_now_ms() if now_ms is None else now_ms),
            payload=_payload(body),
        )
        self._keep(entry)
        return entry

    def invite(
        self, uses: int = 1, *, expires_ms: int | None = None, confirmed: bool = False
    ) -> InviteCode:
        """Publish an invitation; its code."""
        code = InviteCode(self.company[:16], secrets.token_bytes(16))
        act = Invite(
            public=invite_key(code.seed16).device,
            ca=invite_ca(code.seed16),
            role=Rank.MEMBER,
            max_uses=uses,
            expires_ms=_now_ms() + DAY_MS if expires_ms is None else expires_ms,
            confirmed=confirmed,
        )
        self.write(encode(act), lane=Lane.CONTROL, kind=ControlKind.INVITE)
        return code

    def offer_link(self) -> InviteCode:
        """A code for a further computer of this person."""
        code = InviteCode(self.company[:16], secrets.token_bytes(16), CodeKind.LINK)
        seed = code.seed16
        self.links.append(
            LinkOffer(
                invite_key(seed).device, invite_ca(seed), link_key(seed), _now_ms() + DAY_MS, None
            )
        )
        return code

    def bodies(self) -> set[bytes]:
        """The bodies of all content held."""
        return {
            entry.payload.body
            for key, entries in self.logs.items()
            for entry in entries
            if key.lane == Lane.CONTENT and entry.payload is not None
        }

    # -- the office ----------------------------------------------------------------------

    def secrets(self) -> Sequence[bytes]:
        return [self.secret]

    async def lockbox_for(self, device: DeviceId) -> bytes | None:
        return None

    async def take_lockbox(self, sealed: bytes) -> bool:
        return False

    def governance(self) -> Governance:
        if self.governance_cache is None:
            acts = [control_entry(entry) for entries in self.control() for entry in entries]
            found = evaluate(self.company, acts)
            settings = replace(found.settings, anchors=self.anchors)
            self.governance_cache = replace(found, settings=settings)
        return self.governance_cache

    def wall_ms(self) -> int:
        return _now_ms()

    async def heads(self, lanes: Collection[int]) -> Mapping[LogKey, LogHead]:
        return {key: self._head(key) for key in self.logs if key.lane in lanes}

    async def read_run(self, log: LogKey, first: int, last: int) -> Run | None:
        entries = self.logs.get(log, [])[first - 1 : min(last, first - 1 + MAX_RUN)]
        while entries and not entries[-1].verified:
            following = self.logs[log][first - 1 + len(entries) :][:1]
            if not following or len(entries) == MAX_RUN:
                return None
            entries = entries + following
        if not entries:
            return None
        last_signature = entries[-1].signature
        assert last_signature is not None
        signatures = {e.header.seq: e.signature for e in entries[:-1]}
        control = log.lane == Lane.CONTROL
        return Run(
            log,
            first,
            tuple(entry.raw for entry in entries),
            last_signature,
            {seq: sig for seq, sig in signatures.items() if sig is not None and control},
            {
                entry.header.seq: entry.payload
                for entry in entries
                if entry.payload is not None and entry.id not in self.withheld
            },
        )

    async def ingest(self, run: Run) -> Ingested:
        self.runs_ingested.append(run)
        return self.take(run)

    async def ingest_all(self, runs: Sequence[Run]) -> Sequence[Ingested | RunRefused]:
        found: list[Ingested | RunRefused] = []
        for run in runs:
            try:
                found.append(await self.ingest(run))
            except RunRefused as error:
                found.append(error)
        return found

    async def missing_payloads(
        self, limit: int, skip: int = 0
    ) -> Sequence[tuple[EntryId, LogKey, int]]:
        return [
            (entry.id, key, entry.header.seq)
            for key, entries in self.logs.items()
            for entry in reversed(entries)
            if entry.payload is None
        ][skip : skip + limit]

    async def read_payloads(self, ids: Sequence[EntryId]) -> Mapping[EntryId, Payload]:
        return {
            entry.id: entry.payload
            for entries in self.logs.values()
            for entry in entries
            if entry.id in ids and entry.payload is not None
        }

    async def put_payloads(self, payloads: Mapping[EntryId, Payload]) -> frozenset[EntryId]:
        kept = set()
        for entries in self.logs.values():
            for index, entry in enumerate(entries):
                payload = payloads.get(entry.id)
                if payload and payload_matches(self.company, entry.header, payload):
                    entries[index] = with_payload(entry, payload)
                    kept.add(entry.id)
        return frozenset(kept)

    def must_ask(self, invite: EntryId, device: DeviceId) -> bool:
        found = self.governance().invites[invite]
        return found.confirmed and self.governance().rank_of_device(device) is None

    def link_offers(self) -> Sequence[LinkOffer]:
        return self.links

    async def link(
        self,
        offer: LinkOffer,
        device: DeviceId,
        x25519: bytes,
        proof: bytes,
        asking: Asking | None = None,
    ) -> AdmissionAnswer:
        if asking is not None:
            self.askings.append(asking)
            await self.word.wait()
            act = DeviceAdd(device=device, x25519=x25519, proof=proof)
            self.write(encode(act), lane=Lane.CONTROL, kind=ControlKind.DEVICE_ADD)
            self.links[self.links.index(offer)] = replace(offer, device=device)
        return AdmissionAnswer(None, self.secret, 1)

    async def admit(
        self, join: Run, device: DeviceId, asking: Asking | None = None
    ) -> AdmissionAnswer:
        if asking is not None:
            self.askings.append(asking)
            await self.word.wait()
        act = decode(Join, join.payloads[1].body)
        invite = self.governance().invites.get(act.invite)
        if invite is None:
            return AdmissionAnswer("unknown", None, 0)
        if device in invite.honoured:
            return AdmissionAnswer(None, self.secret, 1)
        if not invite.open:
            return AdmissionAnswer("used" if invite.used_by else "closed", None, 0)
        if invite.expires_ms < _now_ms():
            return AdmissionAnswer("expired", None, 0)
        self.take(join)
        joined = self.logs[join.log][0].id
        self.write(encode(Admit(join=joined)), lane=Lane.CONTROL, kind=ControlKind.ADMIT)
        used = self.governance().invites[act.invite]
        if not used.open:
            close = InviteClose(invite=act.invite, honoured=list(used.used_by))
            self.write(encode(close), lane=Lane.CONTROL, kind=ControlKind.INVITE_CLOSE)
        return AdmissionAnswer(None, self.secret, 1)

    async def glances(self) -> Mapping[str, int]:
        """What its person has looked at."""
        return dict(self.seen)

    async def take_glances(self, places: Mapping[str, int]) -> bool:
        """Note it; whether it was news."""
        before = dict(self.seen)
        for place, moment in places.items():
            self.seen[place] = max(moment, self.seen.get(place, 0))
        return self.seen != before

    def peers_changed(self) -> None:
        self.changes += 1

    # -- inside --------------------------------------------------------------------------

    def take(self, run: Run) -> Ingested:
        """Check and keep a run. Of a log that forks, only the branch that came first."""
        held = self.logs.get(run.log, [])
        tree = GrownTree()
        tree.grow((entry.id, entry.header) for entry in held)
        checked = check_run(self.company, run, tree, lambda lane, kind: None)
        if checked.entries and checked.fork_at is None:
            held = self.logs.setdefault(run.log, held)
            held.extend(checked.entries)
        control = run.log.lane == Lane.CONTROL and bool(checked.entries)
        if control:
            self.governance_cache = None
        return Ingested(
            run.log,
            {run.log: self._head(run.log)} if held else {},
            len(checked.entries),
            control,
            held_to=checked.held_to,
            unattached=checked.parent is None,
            broken=checked.broken_at is not None,
            fork_at=checked.fork_at,
            bad_payloads=len(checked.bad_payloads),
        )

    async def held(self, goals: Sequence[Goal]) -> Sequence[bool]:
        return [
            any(e.header.seq == seq and e.id.startswith(start) for e in self.logs.get(log, ()))
            for log, seq, start in goals
        ]

    def _head(self, key: LogKey) -> LogHead:
        entries = self.logs[key]
        holding = 0
        for entry in entries:
            if entry.payload is None:
                break
            holding = entry.header.seq
        return LogHead(entries[-1].header.seq, entries[-1].id, holding)

    def _keep(self, entry: Entry) -> None:
        checked = CheckedEntry(
            entry.id, entry.header, entry.raw, entry.signature, True, entry.payload
        )
        self.logs.setdefault(entry.header.key, []).append(checked)
        self.governance_cache = None


def _now_ms() -> int:
    return time.time_ns() // 1_000_000


def _payload(body: bytes) -> Payload:
    return Payload(secrets.token_bytes(16), body)


def _is(public: bytes, code: InviteCode) -> bool:
    return public == invite_key(code.seed16).device
