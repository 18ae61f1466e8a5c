"""The newcomer's side of :mod:`sync.replication.rootdoor`: in with nothing but the root key."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass

from sync.errors import InviteRefused, ProtocolError
from sync.governance.acts import Tip
from sync.governance.evaluate import Governance, evaluate
from sync.log.contexts import ENTRY
from sync.log.entry import Entry
from sync.log.header import Header, entry_id
from sync.log.keys import DeviceKey, verify
from sync.log.runs import Run, run_of
from sync.replication.certificates import ephemeral_leaf, root_authority
from sync.replication.joining import Admission, Newcomer, at_doors
from sync.replication.knock import Knock
from sync.replication.protocol import translate
from sync.replication.protocol.admission import InviteCode
from sync.replication.protocol.events import PeerHead
from sync.replication.transport import dial
from sync.replication.trust import joiner_context
from sync.values import CompanyId, DeviceId, Head, Lane, LogKey, PersonId


@dataclass(frozen=True, slots=True)
class Found:
    """A company as a door shows it to the holder of its root key.

    ``root`` is where the root's log ends, with the clock in its last entry. ``door`` is whose
    computer shows it; None for a backup.
    """

    company: CompanyId
    governance: Governance
    root: tuple[LogKey, Head, int]
    door: DeviceId | None = None


@dataclass(frozen=True, slots=True)
class Return:
    """What the root key signs so that a new device is in, and that device's JOIN."""

    signed: Sequence[Entry]
    join: Entry
    person: PersonId


TipsOf = Callable[[Collection[DeviceId]], Awaitable[list[Tip]]]
"""Where the logs of devices end, at the door."""

ComposeReturn = Callable[[Found, TipsOf], Awaitable[Return]]


async def request_return(
    root: DeviceKey,
    newcomer: Newcomer,
    addresses: Sequence[tuple[str, int]],
    compose: ComposeReturn,
) -> Admission:
    """Come in at the addresses, or at whoever announces Patio when there are none.

    ``compose`` makes the entries once it is known what the company is; its JOIN is durable when
    it returns.

    Raises:
        InviteRefused: nobody here knows these words, or whoever does cannot be the door, as
            ``compose`` may find as well; the others are tried then.
        PeerUnreachable, NobodyFound: there is nobody.
        ProtocolError: whoever answered broke the rules.
    """

    async def attempt(host: str, port: int) -> Admission:
        leaf = ephemeral_leaf(root_authority(root.seed))
        stream = await dial(host, port, joiner_context(leaf))
        knock = _RootKnock(
            stream,
            InviteCode(b"", b""),
            newcomer.key,
            instance=newcomer.instance,
            wall_ms=newcomer.wall_ms(),
            on_digits=newcomer.on_digits,
        )
        async with knock:
            peer, company = await knock.greet()
            control = list(await knock.download())
            found = knock.look(root.device)
            made = await compose(found, knock.tips_of)
            runs = [run for run in (run_of(made.signed), run_of([made.join])) if run is not None]
            secret, epoch = await knock.hand_in(runs, made.join.raw, newcomer.x25519_private)
        return Admission(
            company, (*control, *runs), secret, epoch, peer, stream.address, made.person
        )

    return await at_doors(attempt, addresses)


class _RootKnock(Knock):
    _lanes = (Lane.CONTROL, Lane.CONTENT, Lane.SEALED)

    def look(self, root: DeviceId) -> Found:
        """The company, once it is certain that the root key has founded it.

        Raises:
            InviteRefused: another company's. ProtocolError: who answers is not in it.
        """
        company = self._company()
        governance = evaluate(company, self._entries)
        if governance.root != root:
            raise InviteRefused(why="words")
        peer = self._session.peer
        if peer is None or governance.rank_of_device(peer) is None:
            raise ProtocolError(why="who answered does not belong to the company")
        last = max((e for e in self._entries if e.log.device == root), key=lambda entry: entry.seq)
        return Found(company, governance, (last.log, Head(last.seq, last.id), last.hlc), peer)

    async def tips_of(self, devices: Collection[DeviceId]) -> list[Tip]:
        """Where each of their logs ends, in every lane: the author has signed it.

        Raises:
            ProtocolError: the door shows something else.
        """
        tips = []
        for log, head in sorted(self.announced.items(), key=lambda item: item[0]):
            if log.device in devices and head.seq:
                tips.append(await self._tip(log, head))
        return tips

    async def _tip(self, log: LogKey, head: PeerHead) -> Tip:
        run = (await self._ask(log, head.seq, head.seq)).run
        header = Header.unpack(run.headers[-1])
        signed = self._company() + run.headers[-1]
        if header.device != log.device or not verify(log.device, ENTRY, signed, run.signature):
            raise ProtocolError(why="a head that its author has not signed")
        return Tip(log.epoch, int(log.lane), header.seq, entry_id(self._company(), run.headers[-1]))

    async def hand_in(
        self, runs: Sequence[Run], request: bytes, x25519_private: bytes
    ) -> tuple[bytes, int]:
        """Give what was signed; the network secret and its number.

        Raises:
            InviteRefused: the door said no. ProtocolError: a secret that was not sealed to us.
        """
        for run in runs:
            self._session.introduce(run.log)
            for message in translate.runs(run, self._session.our_names.handle(run.log)):
                self._session.send(message)
        return await self._secret(request, x25519_private)
