"""The side of whoever comes: find the window, and fetch the invitation with the digits."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import re
from collections.abc import Awaitable, Callable, Sequence
from typing import Final

from sync.errors import (
    AmbiguousTarget,
    NobodyFound,
    PatioError,
    PeerUnreachable,
    ProtocolError,
    WrongCode,
)
from sync.replication.finding.discovery import JOINING, Discovery, Found
from sync.replication.finding.interfaces import usable_interfaces
from sync.replication.nearby.pact import Given, Guest, company_in
from sync.replication.nearby.wire import receive, send
from sync.replication.protocol.admission import InviteCode
from sync.replication.transport import address_text, unreachable

log = logging.getLogger(__name__)

LOOK_S: Final = 4.0
"""How long to look around: there may be more companies than one."""

_CONNECT_S: Final = 3.0
_TALK_S: Final = 10.0
_ASKED: Final = 3
"""Windows of one company that are tried; each could be somebody who guesses."""

_DIGITS = re.compile(r"\s*(\d{3})[\s-]?(\d{3})\s*", re.ASCII)

Address = tuple[str, int]


def digits_in(text: str) -> str | None:
    """Six digits, however they are grouped; None when the text is something else."""
    found = _DIGITS.fullmatch(text)
    return found.group(1) + found.group(2) if found else None


async def fetch_invitation(
    digits: str, company: str, addresses: Sequence[Address]
) -> tuple[InviteCode, Address]:
    """The invitation behind the digits, and where its company listens.

    ``addresses`` are those of windows (they are on the screen of whoever invites); without any
    the network is searched. ``company`` chooses where several have a window open; it may be
    empty, or the beginning of a name.

    Raises:
        WrongCode: these are not the digits.
        NobodyFound: no window is open on this network.
        AmbiguousTarget: several companies have one.
        PeerUnreachable: nobody answers there.
        ProtocolError: who answers keeps to no rules.
    """
    if addresses:
        windows: list[Sequence[Address]] = [[address] for address in addresses]
    else:
        windows = [found.addresses for found in _chosen(await _look(), company)]
    failures: list[PatioError] = []
    for window in windows[:_ASKED]:
        for host, port in window:
            try:
                given = await _fetch(digits, company, host, port)
            except PeerUnreachable as error:
                failures.append(error)  # perhaps another address of the same computer
            except (ProtocolError, WrongCode) as error:
                failures.insert(0, error)
                break
            else:
                return given.code, (host, given.port)
    raise failures[0]


async def _look() -> list[Found]:
    """Windows that are announced here, for as long as one looks."""
    loop = asyncio.get_running_loop()
    seen: dict[str, Found] = {}

    def note(found: Found) -> None:
        seen[found.instance] = found

    def heard(found: Found) -> None:
        with contextlib.suppress(RuntimeError):  # the loop has ended
            loop.call_soon_threadsafe(note, found)

    discovery = Discovery(heard, None, usable_interfaces(only_here=False), JOINING)
    discovery.start()
    try:
        await asyncio.sleep(LOOK_S)
    finally:
        await asyncio.to_thread(discovery.stop)
    return list(seen.values())


def _chosen(found: Sequence[Found], company: str) -> list[Found]:
    wanted = company.casefold()
    fitting = [one for one in found if _name(one).casefold().startswith(wanted)]
    names = sorted({_name(one) for one in fitting})
    if not names:
        raise NobodyFound(what="nearby")
    if len(names) > 1:
        raise AmbiguousTarget(what="company", text=company, matches=", ".join(names))
    return fitting


def _name(found: Found) -> str:
    return found.said.decode(errors="replace")


async def _fetch(digits: str, company: str, host: str, port: int) -> Given:
    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> Given:
        name = company_in(await receive(reader))
        if not name.casefold().startswith(company.casefold()):
            raise NobodyFound(what="nearby")
        guest = Guest(digits, name)
        await send(writer, guest.point)
        await send(writer, guest.prove(await receive(reader)))
        sealed = await receive(reader)
        if not sealed:
            raise WrongCode(why="digits")
        return guest.open(sealed)

    return await _connected(host, port, talk)


async def _connected(
    host: str,
    port: int,
    talk: Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[Given]],
) -> Given:
    address = address_text(host, port)
    try:
        async with asyncio.timeout(_CONNECT_S):
            reader, writer = await asyncio.open_connection(host, port, limit=1024)
    except TimeoutError:
        raise PeerUnreachable(address=address, why="no answer in time") from None
    except (OSError, UnicodeError) as error:
        raise unreachable(address, error) from None
    try:
        async with asyncio.timeout(_TALK_S):
            return await talk(reader, writer)
    except (OSError, TimeoutError):
        raise PeerUnreachable(address=address, why="no answer in time") from None
    finally:
        writer.close()
        with contextlib.suppress(OSError):
            await writer.wait_closed()
