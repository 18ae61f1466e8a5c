"""The joiner's side: with a code, find somebody of the company, check them, be let in.

Nothing the other side says is believed before the code vouches for it: the GENESIS entry
must hash to the company in the code, and whoever answers must be a member by the control
entries that follow from it (protocol.md 5 and A6).
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
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
from sync.replication.protocol.admission import InviteCode
from sync.replication.transport import address_text, dial
from sync.replication.trust import joiner_context
from sync.values import CompanyId, DeviceId, EntryId

log = logging.getLogger(__name__)

ComposeJoin = Callable[[CompanyId, EntryId], Entry]

LOOK_S: Final = 8.0
"""How long to look around when nobody lets us in; several devices may answer."""

_LOST_ON_THE_WAY: Final = 3
_RETRY_S: Final = 0.3


@dataclass(frozen=True, slots=True)
class Admission:
    """We are in: the control entries (with our JOIN), the network secret, and who let us in."""

    company: CompanyId
    control: tuple[Run, ...]
    secret: bytes
    epoch: int
    peer: DeviceId
    address: str


@dataclass(frozen=True, slots=True)
class _Joiner:
    """What stays the same whoever we knock at."""

    code: InviteCode
    key: DeviceKey
    x25519_private: bytes
    instance: bytes
    wall_ms: Callable[[], int]
    compose: ComposeJoin


async def request_admission(
    code: InviteCode,
    key: DeviceKey,
    x25519_private: bytes,
    addresses: Sequence[tuple[str, int]],
    *,
    compose_join: ComposeJoin,
    instance: bytes,
    wall_ms: Callable[[], int],
) -> Admission:
    """Ask to be let in at the addresses, or at whoever announces Patio when there are none.

    ``compose_join`` is called at most once and must make the entry durable before it
    returns it; in a later attempt it must return the same entry.

    Raises:
        InviteRefused: a device of the company does not accept the code.
        PeerUnreachable: none of the addresses answers.
        NobodyFound: nobody announces Patio on this network.
        ProtocolError: whoever answered is not of the company in the code, or broke the rules.
    """
    joiner = _Joiner(code, key, x25519_private, instance, wall_ms, _once(compose_join))
    if addresses:
        return await _at_addresses(joiner, addresses)
    return await _at_whoever_is_here(joiner)


def _once(compose: ComposeJoin) -> ComposeJoin:
    made: dict[tuple[CompanyId, EntryId], Entry] = {}

    def remembered(company: CompanyId, invite: EntryId) -> Entry:
        if made and (company, invite) not in made:
            raise ProtocolError(why="two invitations for one code")
        if not made:
            made[company, invite] = compose(company, invite)
        return made[company, invite]

    return remembered


async def _at_addresses(joiner: _Joiner, addresses: Sequence[tuple[str, int]]) -> Admission:
    failures: list[PatioError] = []
    for host, port in addresses:
        try:
            return await _persistently(joiner, host, port)
        except (InviteRefused, PeerUnreachable, ProtocolError) as error:
            log.info("%s: %r", address_text(host, port), error)
            failures.append(error)
    raise _most_telling(failures)


async def _at_whoever_is_here(joiner: _Joiner) -> Admission:
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
                found = await asyncio.wait_for(seen.get(), left)
            except TimeoutError:
                break
            for address in found.addresses:
                if address in tried:
                    continue
                tried.add(address)
                try:
                    return await _persistently(joiner, *address)
                except (InviteRefused, PeerUnreachable, ProtocolError) as error:
                    log.info("%s: %r", address_text(*address), error)
                    failures.append(error)
    finally:
        await asyncio.to_thread(discovery.stop)
    raise _most_telling(failures) if failures else NobodyFound()


def _quietly(loop: asyncio.AbstractEventLoop, work: Callable[[], None]) -> None:
    if not loop.is_closed():
        loop.call_soon_threadsafe(work)


async def _persistently(joiner: _Joiner, host: str, port: int) -> Admission:
    """One address; again when the connection broke on the way."""
    for left in reversed(range(_LOST_ON_THE_WAY)):
        try:
            return await _knock(joiner, host, port)
        except SessionRefused as error:
            if not left:
                address = address_text(host, port)
                raise PeerUnreachable(address=address, why=str(error.facts["text"])) from None
            await asyncio.sleep(_RETRY_S)
    raise PeerUnreachable(address=address_text(host, port), why="connection lost")


async def _knock(joiner: _Joiner, host: str, port: int) -> Admission:
    leaf = ephemeral_leaf(invite_authority(joiner.code.seed16))
    stream = await dial(host, port, joiner_context(leaf))
    knock = Knock(
        stream,
        leaf.der,
        joiner.code,
        joiner.key,
        instance=joiner.instance,
        wall_ms=joiner.wall_ms(),
    )
    async with knock:
        peer, company = await knock.greet()
        control = await knock.download()
        invite = knock.judge(control)
        entry = joiner.compose(company, invite)
        secret, epoch = await knock.present(entry, joiner.x25519_private)
    runs = [run for run in control if run.log.device != joiner.key.device]
    return Admission(company, (*runs, knock.run_of(entry)), secret, epoch, peer, stream.address)


def _most_telling(failures: Sequence[PatioError]) -> PatioError:
    """The failure to show when all attempts failed: a clear no before silence."""
    order: tuple[type[PatioError], ...] = (InviteRefused, ProtocolError, PeerUnreachable)
    return min(failures, key=lambda failure: order.index(type(failure)))
