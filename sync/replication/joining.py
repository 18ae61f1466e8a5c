"""The newcomer's side: with a code, find somebody of the company, check them, be let in.

Nothing the other side says is believed before the code vouches for it: the GENESIS entry
must hash to the company in the code, and whoever answers must be a member by the control
entries that follow from it (protocol.md 5 and A6).
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Final

from sync.errors import (
    InviteRefused,
    NobodyFound,
    PatioError,
    PeerUnreachable,
    ProtocolError,
    SessionRefused,
)
from sync.log.entry import Entry
from sync.log.keys import DeviceKey
from sync.log.runs import Run
from sync.replication.certificates import ephemeral_leaf, invite_authority
from sync.replication.finding.discovery import Discovery, Found
from sync.replication.finding.interfaces import usable_interfaces
from sync.replication.knock import Knock
from sync.replication.protocol.admission import CodeKind, InviteCode
from sync.replication.transport import address_text, dial
from sync.replication.trust import joiner_context
from sync.values import CompanyId, DeviceId, EntryId, PersonId

log = logging.getLogger(__name__)

ComposeJoin = Callable[[CompanyId, EntryId], Entry]

OnDigits = Callable[[str], None]
"""Told the six digits that somebody at the door compares with this screen."""

LOOK_S: Final = 8.0
"""How long to look around when nobody lets us in; several devices may answer."""

_LOST_ON_THE_WAY: Final = 3
_RETRY_S: Final = 0.3


def nobody(_digits: str) -> None:
    """Nobody is there to compare them."""


@dataclass(frozen=True, slots=True)
class Admission:
    """We are in: the control entries (with our JOIN), the network secret, and who let us in.

    ``person`` is who we are from now on: a new person, or one who had a computer before.
    """

    company: CompanyId
    control: tuple[Run, ...]
    secret: bytes
    epoch: int
    peer: DeviceId
    address: str
    person: PersonId


@dataclass(frozen=True, slots=True)
class Newcomer:
    """The device that asks, and what it calls itself and its computer.

    ``on_digits`` is told the six digits when somebody at the door has to compare them, each
    time that the door is asked anew. ``whose`` it must become, where only that person will do.
    """

    key: DeviceKey
    x25519_private: bytes
    x25519: bytes
    instance: bytes
    wall_ms: Callable[[], int]
    name: str = ""
    computer: str = ""
    on_digits: OnDigits = nobody
    whose: PersonId | None = None


Attempt = Callable[[str, int], Awaitable[Admission]]


async def request_admission(
    code: InviteCode,
    newcomer: Newcomer,
    addresses: Sequence[tuple[str, int]],
    *,
    hints: Sequence[tuple[str, int]] = (),
    compose_join: ComposeJoin,
    before_link: Callable[[], None],
) -> Admission:
    """Ask to be let in at the addresses, or at whoever announces Patio when there are none;
    before that at the ``hints``, which may be out of date.

    A code to link a computer leads to the person that has made it, or whose old computer it
    replaces. ``compose_join`` is called at most once and must make the entry durable before it
    returns it; in a later attempt it must return the same entry. ``before_link`` must make the
    keys durable.

    Raises:
        InviteRefused: a device of the company does not accept the code, or us.
        PeerUnreachable: none of the addresses answers.
        NobodyFound: nobody announces Patio on this network.
        ProtocolError: whoever answered is not of the company in the code, or broke the rules.
    """
    compose = _once(compose_join)

    async def attempt(host: str, port: int) -> Admission:
        return await _persistently(
            lambda: _knock(code, newcomer, compose, before_link, host, port), host, port
        )

    if hints and not addresses:
        with contextlib.suppress(PeerUnreachable, ProtocolError):
            return await _at_addresses(attempt, hints)
    return await at_doors(attempt, addresses)


async def at_doors(attempt: Attempt, addresses: Sequence[tuple[str, int]]) -> Admission:
    """Try the addresses, or whoever announces Patio when there are none, until one lets us in.

    Raises:
        InviteRefused, PeerUnreachable, NobodyFound, ProtocolError: the most telling of what
            kept us out.
    """
    if addresses:
        return await _at_addresses(attempt, addresses)
    return await _at_whoever_is_here(attempt)


def _once(compose: ComposeJoin) -> ComposeJoin:
    made: dict[tuple[CompanyId, EntryId], Entry] = {}

    def remembered(company: CompanyId, invite: EntryId) -> Entry:
        if made and (company, invite) not in made:
            raise ProtocolError(why="two invitations for one code")
        if not made:
            made[company, invite] = compose(company, invite)
        return made[company, invite]

    return remembered


async def _at_addresses(attempt: Attempt, addresses: Sequence[tuple[str, int]]) -> Admission:
    failures: list[PatioError] = []
    for host, port in addresses:
        try:
            return await attempt(host, port)
        except (InviteRefused, PeerUnreachable, ProtocolError) as error:
            log.info("%s: %r", address_text(host, port), error)
            failures.append(error)
    raise _most_telling(failures)


async def _at_whoever_is_here(attempt: Attempt) -> Admission:
    loop = asyncio.get_running_loop()
    seen: asyncio.Queue[Found] = asyncio.Queue(maxsize=256)

    def offer(found: Found) -> None:
        if not seen.full():
            seen.put_nowait(found)

    here = usable_interfaces(only_here=False)
    discovery = Discovery(lambda found: _quietly(loop, lambda: offer(found)), None, here)
    failures: list[PatioError] = []
    tried: set[tuple[str, int]] = set()
    discovery.start()
    try:
        until = loop.time() + LOOK_S
        while (left := until - loop.time()) > 0:
            try:
                async with asyncio.timeout(left):
                    found = await seen.get()
            except TimeoutError:
                break
            for address in found.addresses:
                if address in tried:
                    continue
                tried.add(address)
                try:
                    return await attempt(*address)
                except (InviteRefused, PeerUnreachable, ProtocolError) as error:
                    log.info("%s: %r", address_text(*address), error)
                    failures.append(error)
    finally:
        await asyncio.to_thread(discovery.stop)
    raise _most_telling(failures) if failures else NobodyFound()


def _quietly(loop: asyncio.AbstractEventLoop, work: Callable[[], None]) -> None:
    if not loop.is_closed():
        loop.call_soon_threadsafe(work)


async def _persistently(
    knock: Callable[[], Awaitable[Admission]], host: str, port: int
) -> Admission:
    """One address; again when the connection broke on the way."""
    for left in reversed(range(_LOST_ON_THE_WAY)):
        try:
            return await knock()
        except SessionRefused as error:
            if not left:
                address = address_text(host, port)
                raise PeerUnreachable(address=address, why=str(error.facts["text"])) from None
            await asyncio.sleep(_RETRY_S)
    raise PeerUnreachable(address=address_text(host, port), why="connection lost")


async def _knock(
    code: InviteCode,
    newcomer: Newcomer,
    compose: ComposeJoin,
    before_link: Callable[[], None],
    host: str,
    port: int,
) -> Admission:
    leaf = ephemeral_leaf(invite_authority(code.seed16))
    stream = await dial(host, port, joiner_context(leaf))
    knock = Knock(
        stream,
        code,
        newcomer.key,
        instance=newcomer.instance,
        wall_ms=newcomer.wall_ms(),
        on_digits=newcomer.on_digits,
    )
    async with knock:
        peer, company = await knock.greet()
        control = list(await knock.download())
        door, invite = knock.judge()
        knock.introduce(newcomer.name, newcomer.computer)
        person = PersonId(newcomer.key.device)
        if invite is None or invite.person is not None:
            person = (invite.person if invite else None) or door.person
        if newcomer.whose not in (None, person):
            raise InviteRefused(why="somebody")  # before anything is written that says so
        if invite is not None:
            entry = compose(company, invite.id)
            secret, epoch = await knock.present(entry, newcomer.x25519_private)
            own = [knock.run_of(entry)]
        elif code.kind is CodeKind.LINK:
            before_link()
            secret, epoch = await knock.ask_link(door, newcomer.x25519, newcomer.x25519_private)
            own = []
        else:
            raise InviteRefused(why="unknown")
    control += knock.news
    runs = [run for run in control if run.log.device != newcomer.key.device]
    return Admission(company, (*runs, *own), secret, epoch, peer, stream.address, person)


def _most_telling(failures: Sequence[PatioError]) -> PatioError:
    """The failure to show when all attempts failed: a clear no before another company's, before
    silence."""
    order: tuple[type[PatioError], ...] = (InviteRefused, ProtocolError, PeerUnreachable)

    def rank(failure: PatioError) -> tuple[int, bool]:
        return order.index(type(failure)), failure.facts.get("why") in ("unknown", "words")

    return min(failures, key=rank)
