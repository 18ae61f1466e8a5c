"""Several homes in one process, each with real replication over real sockets."""

from __future__ import annotations

import secrets
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial

from support.loops import until
from support.memory_office import MemoryOffice
from support.newcomers import Newcomer
from sync.log.entry import Entry
from sync.replication.joining import Admission, request_admission
from sync.replication.joining import Newcomer as Device
from sync.replication.protocol.admission import InviteCode
from sync.replication.service import Replication
from sync.replication.timings import Timings

ANY_PORT = ("127.0.0.1", 0)
Address = tuple[str, int]


@dataclass
class Home:
    """A device of the company with its replication, running or not."""

    office: MemoryOffice
    replication: Replication
    address: Address = ("", 0)

    def post(self, body: bytes) -> Entry:
        """Write and push."""
        entry = self.office.write(body)
        self.replication.appended(entry.header.key, entry.header.seq)
        return entry

    def invite(
        self, uses: int = 1, *, expires_ms: int | None = None, confirmed: bool = False
    ) -> InviteCode:
        """Write an invitation and push it."""
        code = self.office.invite(uses, expires_ms=expires_ms, confirmed=confirmed)
        (key,) = (k for k in self.office.logs if k.lane == 0 and k.device == self.office.key.device)
        self.replication.appended(key, len(self.office.logs[key]))
        return code

    def live(self) -> int:
        """Peers that we are live with."""
        return sum(peer.state == "live" for peer in self.replication.peers())

    def states(self) -> list[str]:
        """The states of all peers in the table."""
        return [str(peer.state) for peer in self.replication.peers()]


@asynccontextmanager
async def started(
    office: MemoryOffice,
    *peers: Address,
    discovery: bool = False,
    timings: Timings | None = None,
    listen: Address = ANY_PORT,
) -> AsyncIterator[Home]:
    """A home with its replication running."""
    replication = Replication(
        office, listen=listen, peers=peers, discovery=discovery, timings=timings
    )
    home = Home(office, replication)
    home.address = await replication.start()
    try:
        yield home
    finally:
        await replication.stop()


async def all_hold(homes: Sequence[Home], *bodies: bytes) -> None:
    """Wait until every home holds these bodies."""
    for home in homes:
        await until(partial(_holds, home, frozenset(bodies)), "sync")


def _holds(home: Home, bodies: frozenset[bytes]) -> bool:
    return bodies <= home.office.bodies()


async def ask_in(code: InviteCode, newcomer: Newcomer, *addresses: Address) -> Admission:
    """Join with a code at the addresses, or by discovery."""
    device = Device(
        newcomer.key,
        newcomer.x25519.private_bytes_raw(),
        newcomer.x25519.public_key().public_bytes_raw(),
        secrets.token_bytes(16),
        lambda: 1_795_000_000_000,
        "Nuria Vidal",
        "portatil-nuria",
        newcomer.digits.append,
    )
    return await request_admission(
        code,
        device,
        addresses,
        compose_join=newcomer.compose_with(code),
        before_link=lambda: None,
    )
