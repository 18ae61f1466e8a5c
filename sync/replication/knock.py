"""One attempt to be let in, at one door (protocol.md 5, the joiner's side)."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Sequence
from types import TracebackType
from typing import Final, NoReturn, TypeVar

from sync.errors import InviteRefused, ProtocolError, RunRefused, SessionRefused
from sync.governance.acts import size_cap
from sync.governance.evaluate import ControlEntry, evaluate
from sync.governance.state import Governance, InviteState
from sync.log.entry import Entry
from sync.log.keys import DeviceKey
from sync.log.runs import MAX_RUN, CheckedEntry, Run, check_run
from sync.log.tree import GrownTree
from sync.replication.protocol import events, messages, translate
from sync.replication.protocol.admission import InviteCode, invite_key
from sync.replication.protocol.identity import Mode, RejectCode
from sync.replication.protocol.session import Ourselves, Session
from sync.replication.sealing import unseal
from sync.replication.transport import Stream
from sync.values import CompanyId, DeviceId, EntryId, Lane, LogKey

ANSWER_S: Final = 15.0
"""How long a door may take for each answer; ADMITTED waits for its disk."""

MAX_CONTROL_BYTES: Final = 64 << 20
"""What a door can make a newcomer hold in memory."""

_REASONS: Final = frozenset({"used", "closed", "expired", "unknown", "contested"})

Expected = TypeVar("Expected", bound=events.Event)


class Knock:
    """A join-only session. Use as an async context manager, then the steps in order."""

    def __init__(
        self,
        stream: Stream,
        leaf: bytes,
        code: InviteCode,
        key: DeviceKey,
        *,
        instance: bytes,
        wall_ms: int,
    ) -> None:
        self._stream = stream
        self._code = code
        self._key = key
        ourselves = Ourselves(code.company16, key, instance, secrets.token_bytes(32), wall_ms)
        self._session = Session(ourselves, stream.channel(leaf, dialled=True), Mode.JOIN)
        self._entries: list[ControlEntry] = []
        self._trees: dict[LogKey, GrownTree] = {}

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
        announced = (await self._expect(events.HeadsAnnounced)).heads
        runs: list[Run] = []
        size = 0
        for key, theirs in sorted(announced.items(), key=lambda item: item[0].start):
            if key.lane != Lane.CONTROL:
                raise ProtocolError(why="only control entries are for newcomers")
            held = key.start - 1
            while held < theirs.seq:
                arrived = await self._ask(key, held + 1, min(theirs.seq, held + MAX_RUN))
                held = self._check(arrived.run)
                runs.append(arrived.run)
                size += arrived.size
                if size > MAX_CONTROL_BYTES:
                    raise ProtocolError(why="too many control entries")
        return tuple(runs)

    def judge(self, control: Sequence[Run]) -> EntryId:
        """The invitation's entry, once company, door and invitation are found good.

        Raises:
            InviteRefused: the code is closed, used up or not known.
            ProtocolError: not the company in the code, or the door is not a member of it.
        """
        governance = evaluate(self._company(), self._entries)
        peer = self._session.peer
        if peer is None or governance.rank_of_device(peer) is None:
            raise ProtocolError(why="who answered does not belong to the company")
        public = invite_key(self._code.seed16).device
        for invite in governance.invites.values():
            if invite.public == public:
                self._usable(invite, governance)
                return invite.id
        raise InviteRefused(why="unknown")

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
        self._flush()
        answer = await self._expect(events.SecretArrived)
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
        self._entries += [_control(checked.log, entry) for entry in checked.entries]
        return checked.held_to

    async def _expect(self, kind: type[Expected]) -> Expected:
        try:
            async with asyncio.timeout(ANSWER_S):
                while True:
                    event = await self._next()
                    if isinstance(event, kind):
                        return event
                    if isinstance(event, events.Rejected | events.Ended):
                        self._refused(event)
                    if isinstance(event, events.Pinged):
                        self._session.send(messages.Pong(event.wall_ms))
                        self._flush()
        except TimeoutError:
            raise SessionRefused(code="silent", text="no answer in time") from None

    async def _next(self) -> events.Event:
        while (event := self._session.next_event()) is None:
            self._session.receive_data(await self._stream.read())
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


def _control(key: LogKey, entry: CheckedEntry) -> ControlEntry:
    header = entry.header
    body = entry.payload.body if entry.payload is not None else b""
    return ControlEntry(entry.id, key, header.seq, header.kind, header.hlc, body, entry.raw)
