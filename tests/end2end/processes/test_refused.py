"""Whoever answers at an address and is not, or not any more, of the company of who calls."""

from __future__ import annotations

import asyncio
import secrets
import socket
import ssl
import threading
import time
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Self

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from support.chains import key_of, payload_of
from support.control import genesis_of
from support.homes import Office, refused, until
from support.loops import run
from support.memory_office import MemoryOffice
from support.offices import started
from sync.codec import encode
from sync.governance.acts import ControlKind, Invite
from sync.governance.evaluate import Governance
from sync.log.clock import HybridClock
from sync.log.contexts import ENTRY
from sync.log.entry import Entry, compose_genesis
from sync.log.header import entry_id
from sync.log.runs import Run
from sync.replication import trust
from sync.replication.certificates import company_authority, ephemeral_leaf, invite_ca
from sync.replication.office import AdmissionAnswer, Asking
from sync.replication.protocol.admission import InviteCode, invite_key
from sync.store.keys import member_keys
from sync.values import CompanyId, DeviceId, Lane, LogKey, Rank

DAY_MS = 86_400_000
DIALS = 6
PACE_S = 2.0 * 0.8
"""Between the first and the sixth dial, at the least: each wait varies by a fifth."""


@dataclass
class FakeCompany(MemoryOffice):
    """The door of a company of its own that says that it is another one, whose code it knows."""

    believes: Governance | None = None
    read: list[LogKey] = field(default_factory=list)
    joins: list[Run] = field(default_factory=list)

    @classmethod
    def for_code(cls, code: InviteCode) -> FakeCompany:
        """What somebody can make who saw the code and holds no key of the company."""
        root, thief = key_of("another sheet"), key_of("Thief")
        hlc = HybridClock().tick(time.time_ns() // 1_000_000)
        payload = payload_of(encode(genesis_of("Thief")))
        company, genesis = compose_genesis(root, epoch=1, hlc=hlc, payload=payload)
        x25519, secret = X25519PrivateKey.generate(), secrets.token_bytes(32)
        own = MemoryOffice(company, thief, x25519, secret)
        own._keep(genesis)
        said = cls(CompanyId(code.company16 + bytes(16)), thief, x25519, secret)
        signature = root.sign(ENTRY, said.company + genesis.raw)
        id_ = entry_id(said.company, genesis.raw)
        said._keep(Entry(id_, genesis.header, genesis.raw, signature, genesis.payload))
        act = Invite(
            public=invite_key(code.seed16).device,
            ca=invite_ca(code.seed16),
            role=Rank.MEMBER,
            max_uses=1,
            expires_ms=time.time_ns() // 1_000_000 + DAY_MS,
            confirmed=False,
        )
        for office in (own, said):
            office.write(encode(act), lane=Lane.CONTROL, kind=ControlKind.INVITE)
        said.believes = own.governance()
        return said

    def governance(self) -> Governance:
        assert self.believes is not None
        return self.believes

    async def read_run(self, log: LogKey, first: int, last: int) -> Run | None:
        self.read.append(log)
        return await super().read_run(log, first, last)

    async def admit(
        self, join: Run, device: DeviceId, asking: Asking | None = None
    ) -> AdmissionAnswer:
        self.joins.append(join)
        return AdmissionAnswer(None, self.secret, 1)


def test_a_door_of_another_company_that_knows_the_code_gets_no_join(office: Office) -> None:
    # T55
    carmen = office.home("carmen")
    carmen.run("create", "Cerámicas Oliva", "--name", "Carmen Oliva")
    text = carmen.run("invite")["code"]
    door = FakeCompany.for_code(InviteCode.parse(text))
    marta = office.home("marta")

    async def test() -> None:
        async with started(door) as fake:
            address = f"127.0.0.1:{fake.address[1]}"
            words = ("join", text, "--name", "Marta Ruiz", "--peer", address)
            refused(await asyncio.to_thread(marta.outcome, *words))

    run(test())

    assert {log.lane for log in door.read} == {Lane.CONTROL}
    assert len(set(door.read)) == 2  # its GENESIS, and the invitation, were looked at
    assert door.joins == []
    assert "no company" in marta.outcome("feed", "--json").err


class WaryDoor:
    """A TLS server of the company that takes nobody's certificate; a context manager."""

    def __init__(self, secret: bytes) -> None:
        self.calls: list[float] = []
        own, other = company_authority(secret), company_authority(b"another secret" + bytes(18))
        self._context = trust.server_context(ephemeral_leaf(own), [other.der])
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.address = f"127.0.0.1:{self._socket.getsockname()[1]}"
        self._thread = threading.Thread(target=self._serve)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)
        self._thread.join()
        self._socket.close()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            self.calls.append(time.monotonic())
            with connection, suppress(OSError, ssl.SSLError):
                connection.settimeout(10)
                self._context.wrap_socket(connection, server_side=True).close()


def test_whose_certificate_is_refused_says_so_and_waits_before_dialling_again(
    office: Office,
) -> None:
    # T58: the first refusal counts, so three seconds are more than a slow computer takes.
    carmen = office.home("carmen")
    carmen.run("create", "Cerámicas Oliva", "--name", "Carmen Oliva")
    ((_, secret),) = member_keys(carmen.dir / "keys.json").secrets

    with WaryDoor(secret) as door:
        carmen.start(door.address)
        until([carmen], lambda cs: [p.state for p in cs[0].network().peers] == ["refused"])
        by_then = len(door.calls)
        until([carmen], lambda _: len(door.calls) >= DIALS)
        states = [peer["state"] for peer in carmen.run("status")["peers"]]

    assert by_then < DIALS
    assert door.calls[DIALS - 1] - door.calls[0] > PACE_S
    assert set(states) <= {"refused", "connecting"}
