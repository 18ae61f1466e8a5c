"""One attempt to be let in, at one door (protocol.md 5, the joiner's side)."""

from __future__ import annotations

import asyncio
import hmac
import secrets
from collections.abc import Callable, Collection, Sequence
from types import TracebackType
from typing import Final, NoReturn, TypeVar

from sync.codec import encode
from sync.errors import InviteRefused, ProtocolError, RunRefused, SessionRefused
from sync.governance.acts import device_message, size_cap
from sync.governance.evaluate import ControlEntry, evaluate
from sync.governance.state import Governance, InviteState, Standing
from sync.log.contexts import POSSESSION
from sync.log.entry import Entry
from sync.log.keys import DeviceKey
from sync.log.runs import MAX_RUN, CheckedEntry, Run, check_run
from sync.log.tree import GrownTree
from sync.replication.protocol import events, messages, translate
from sync.replication.protocol.admission import InviteCode, invite_key, link_key, link_proof
from sync.replication.protocol.features import Feature
from sync.replication.protocol.identity import Mode, RejectCode
from sync.replication.protocol.session import Ourselves, Session
from sync.replication.sealing import unseal
from sync.replication.transport import Stream
from sync.values import CompanyId, DeviceId, Lane, LogKey

PING_S: Final = 15.0
DEAD_S: Final = 45.0
"""While somebody compares digits, the door shows that it is still there (protocol.md 7)."""

WORD_S: Final = 660.0
"""How long to wait for that: a minute longer than the door does, which says so itself."""

ANSWER_S: Final = 15.0
"""How long a door may take for each answer; ADMITTED waits for its disk."""

MAX_NEWS: Final = 256
"""Runs that a door may add after the newcomer has asked; it has written a few entries."""

MAX_CONTROL_BYTES: Final = 64 << 20
"""What a door can make a newcomer hold in memory."""

_REASONS: Final = frozenset(
    {
        "used",
        "closed",
        "expired",
        "unknown",
        "contested",
        "confirm",
        "declined",
        "full",
        "version",
    }
)

Expected = TypeVar("Expected", bound=events.Event)


class Knock:
    """A join-only session. Use as an async context manager, then the steps in order."""

    _lanes: Collection[int] = (Lane.CONTROL,)
    """Of which lanes a door may tell."""

    def __init__(
        self,
        stream: Stream,
        code: InviteCode,
        key: DeviceKey,
        *,
        instance: bytes,
        wall_ms: int,
        on_digits: Callable[[str], None],
    ) -> None:
        """``on_digits`` is told the six digits that somebody at the door compares with ours."""
        self._on_digits = on_digits
        self._news: list[Run] = []
        self._stream = stream
        self._code = code
        self._key = key
        ourselves = Ourselves(code.company16, key, instance, secrets.token_bytes(32), wall_ms)
        channel = stream.channel(dialled=True)
        self._session = Session(ourselves, channel, Mode.JOIN, shows_all=len(self._lanes) > 1)
        self._wall_ms = wall_ms
        self._entries: list[ControlEntry] = []
        self._trees: dict[LogKey, GrownTree] = {}
        self.announced: dict[LogKey, events.PeerHead] = {}

    async def __aenter__(self) -> Knock:
        """Begin to talk."""
        self._flush()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Say goodbye."""
        self._session.bye("joined" if error is None else "no")
        self._flush()
        await self._stream.close()

    async def greet(self) -> tuple[DeviceId, CompanyId]:
        """Who answers, proved, and the company's whole id.

        Raises:
            InviteRefused: TLS refused the code's certificate: nobody here knows the code, or
                not any more.
            ProtocolError: somebody else's door, or a bad AUTH.
        """
        peer = await self._expect(events.Authenticated)
        return peer.device, peer.company

    async def download(self) -> tuple[Run, ...]:
        """The control entries that the door announces, each run checked.

        Raises:
            ProtocolError: runs that do not hold, or too many of them.
        """
        self.announced = dict((await self._expect(events.HeadsAnnounced)).heads)
        runs: list[Run] = []
        size = 0
        for key, theirs in sorted(self.announced.items(), key=lambda item: item[0].start):
            if key.lane not in self._lanes:
                raise ProtocolError(why="only control entries are for newcomers")
            if key.lane != Lane.CONTROL:
                continue
            held = key.start - 1
            while held < theirs.seq:
                arrived = await self._ask(key, held + 1, min(theirs.seq, held + MAX_RUN))
                held = self._check(arrived.run)
                runs.append(arrived.run)
                size += arrived.size
                if size > MAX_CONTROL_BYTES:
                    raise ProtocolError(why="too many control entries")
        return tuple(runs)

    def judge(self) -> tuple[Standing, InviteState | None]:
        """Who the door is, and the invitation of our code, once all of it is found good.

        Without an invitation the code is one that the door itself made, to link a computer.

        Raises:
            InviteRefused: the code is closed or used up, or takes a word that this door cannot
                give (``confirm``).
            ProtocolError: not the company in the code, or the door is not a member of it.
        """
        governance = evaluate(self._company(), self._entries)
        peer = self._session.peer
        rank = governance.rank_of_device(peer) if peer is not None else None
        if peer is None or rank is None:
            raise ProtocolError(why="who answered does not belong to the company")
        public = invite_key(self._code.seed16).device
        found = (invite for invite in governance.invites.values() if invite.public == public)
        invite = next(found, None)
        if invite is not None:
            self._usable(invite, governance)
            if invite.confirmed and not invite.can_confirm(rank):
                raise InviteRefused(why="confirm")
        return governance.devices[peer], invite

    async def present(self, entry: Entry, x25519_private: bytes) -> tuple[bytes, int]:
        """Hand in our JOIN; the network secret and its number.

        Raises:
            InviteRefused: the door said no.
            ProtocolError: a secret that was not sealed to us.
        """
        run = self.run_of(entry)
        self._session.introduce(run.log)
        for message in translate.runs(run, self._session.our_names.handle(run.log)):
            self._session.send(message)
        return await self._secret(entry.raw, x25519_private)

    async def ask_link(
        self, parent: Standing, x25519: bytes, x25519_private: bytes
    ) -> tuple[bytes, int]:
        """Ask to be one more device of the door's person; the network secret and its number.

        Raises:
            InviteRefused: somebody at the door said no.
            ProtocolError: the door did not make the code, or has not written what it should.
        """
        device = self._key.device
        before = evaluate(self._company(), self._entries).standing(device)
        message = device_message(self._company(), parent.device, device, x25519)
        request = messages.Link(x25519, self._key.sign(POSSESSION, message))
        self._session.send(request)
        proof_key = link_key(self._code.seed16) if before is None else b""
        secret = await self._secret(encode(request), x25519_private, proof_key)
        added = evaluate(self._company(), self._entries).standing(device)
        if added is None or added.person != parent.person:
            raise ProtocolError(why="linked to nobody")
        return secret

    @property
    def news(self) -> Sequence[Run]:
        """Control entries that the door has written meanwhile, checked."""
        return tuple(self._news)

    def introduce(self, name: str, computer: str) -> None:
        """Say what we are called, where somebody may have to decide about us."""
        if self._session.understands(Feature.ASKING):
            self._session.send(messages.Ask(name[:80], computer[:80]))

    async def _secret(
        self, request: bytes, x25519_private: bytes, proof_key: bytes = b""
    ) -> tuple[bytes, int]:
        """The answer to a request; before it, the digits, where a person has to compare them."""
        self._flush()
        answer = await self._expect(events.SecretArrived, events.MustConfirm)
        if isinstance(answer, events.MustConfirm):
            proof = link_proof(proof_key, self._session.transcript, answer.nonce)
            if proof_key and not hmac.compare_digest(proof, answer.proof):
                raise ProtocolError(why="who answered did not make this code")
            self._on_digits(self._session.digits(request, answer.nonce))
            answer = await self._expect(events.SecretArrived, within_s=WORD_S)
        elif proof_key:
            raise ProtocolError(why="linked without a word")
        if not isinstance(answer, events.SecretArrived):
            raise ProtocolError(why="digits twice")
        secret = unseal(answer.sealed, x25519_private, self._company(), self._key.device)
        return secret, answer.epoch

    def run_of(self, entry: Entry) -> Run:
        """Our JOIN as a run of one."""
        header = entry.header
        key = LogKey(header.device, header.epoch, header.lane)
        return Run(key, header.seq, (entry.raw,), entry.signature, {}, {header.seq: entry.payload})

    def _company(self) -> CompanyId:
        if self._session.company is None:
            raise ProtocolError(why="no company yet")
        return self._session.company

    def _usable(self, invite: InviteState, governance: Governance) -> None:
        ours = self._key.device
        if invite.open or ours in invite.honoured:
            return
        if not invite.closed and ours in invite.used_by:
            return
        raise InviteRefused(why="used" if invite.used_by else "closed")

    async def _ask(self, key: LogKey, first: int, last: int) -> events.RunArrived:
        self._session.introduce(key)
        self._session.send(translate.want([(key, first, last)], self._session.our_names.handle))
        self._flush()
        arrived = await self._expect(events.RunArrived)
        if arrived.run.log != key or arrived.run.first != first:
            raise ProtocolError(why="a run that was not asked for")
        return arrived

    def _check(self, run: Run) -> int:
        tree = self._trees.setdefault(run.log.trunk, GrownTree())
        try:
            checked = check_run(self._company(), run, tree, size_cap)
        except RunRefused as error:
            raise ProtocolError(why=f"control entries: {error.facts.get('why')}") from None
        if not checked.entries or checked.broken_at is not None:
            raise ProtocolError(why="control entries that break the rules")
        tree.grow((entry.id, entry.header) for entry in checked.entries)
        self._entries += [control_entry(checked.log, entry) for entry in checked.entries]
        return checked.held_to

    async def _expect(self, *kinds: type[Expected], within_s: float = ANSWER_S) -> Expected:
        try:
            async with asyncio.timeout(within_s):
                while True:
                    event = await self._next()
                    if isinstance(event, kinds):
                        return event
                    self._heard(event)
        except TimeoutError:
            raise SessionRefused(code="silent", text="no answer in time") from None

    def _heard(self, event: events.Event) -> None:
        """Something else than what we wait for."""
        match event:
            case events.Rejected() | events.Ended():
                self._refused(event)
            case events.Pinged():
                self._session.send(messages.Pong(event.wall_ms))
                self._flush()
            case events.RunArrived():
                if event.run.log.lane != Lane.CONTROL or len(self._news) >= MAX_NEWS:
                    raise ProtocolError(why="a run that was not asked for")
                self._check(event.run)
                self._news.append(event.run)

    async def _next(self) -> events.Event:
        """The next event, however long it takes, as long as the door is there at all."""
        silent_s = 0.0
        while (event := self._session.next_event()) is None:
            try:
                # Not wait_for: before Python 3.12 it forgets that it was cancelled when bytes
                # come in the same moment.
                async with asyncio.timeout(PING_S):
                    data = await self._stream.read()
            except TimeoutError:
                silent_s += PING_S
                if silent_s >= DEAD_S:
                    raise
                if self._session.authenticated:
                    self._session.send(messages.Ping(self._wall_ms))
                    self._flush()
            else:
                silent_s = 0.0
                self._session.receive_data(data)
        self._flush()
        return event

    def _refused(self, event: events.Rejected | events.Ended) -> NoReturn:
        if isinstance(event, events.Rejected):
            if event.code == RejectCode.INVITE:
                # A word of ours, never a text of theirs: it ends up on a screen.
                raise InviteRefused(why=event.text if event.text in _REASONS else "unknown")
            code = event.code if event.code in set(RejectCode) else "refused"
            raise SessionRefused(code=code, text=code)
        if event.fault:
            if event.reason == "company":
                raise InviteRefused(why="company")
            raise ProtocolError(why=event.reason)
        if self._session.peer is None:
            # The TLS of a door that does not know the code hangs up without a word (A7).
            raise InviteRefused(why="unknown")
        raise SessionRefused(code="lost", text="connection lost")

    def _flush(self) -> None:
        self._stream.write(self._session.data_to_send())


def control_entry(key: LogKey, entry: CheckedEntry) -> ControlEntry:
    """An entry that was checked, as governance is fed with it."""
    header = entry.header
    body = entry.payload.body if entry.payload is not None else b""
    return ControlEntry(entry.id, key, header.seq, header.kind, header.hlc, body, entry.raw)
