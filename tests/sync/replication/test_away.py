"""Who was away while the network secret changed: the others still speak with them (A7)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

import pytest

from support.loops import run, until
from support.memory_office import MemoryOffice
from support.offices import all_hold, started
from sync.codec import encode
from sync.governance.acts import ControlKind, Revoke
from sync.replication.certificates import company_authority, issued_by
from sync.replication.fence import Fence
from sync.replication.finding.discovery import Found, tag_of
from sync.replication.timings import Timings
from sync.store.keys import MAX_SECRETS
from sync.values import Lane

QUICK = Timings(tick_s=0.05)


@dataclass
class Rotated(MemoryOffice):
    """An office whose secret has changed: it knows the older ones too."""

    before: tuple[bytes, ...] = ()

    def secrets(self) -> Sequence[bytes]:
        return [self.secret, *self.before]


def rotated(office: MemoryOffice, times: int = 1) -> Rotated:
    """The same device after the secret has changed so often."""
    newer = [sha256(b"secret %d" % number).digest() for number in range(times)]
    made = Rotated(office.company, office.key, office.x25519, newer[0], logs=office.logs)
    made.before = (*newer[1:], office.secret)
    return made


@pytest.mark.parametrize("times", [1, 10])
def test_whoever_was_away_dials_those_who_were_there(times: int) -> None:
    async def test() -> None:
        away = MemoryOffice.found()
        there = rotated(away.colleague(), times)
        async with started(there) as a, started(away, a.address) as b:
            await until(lambda: a.live() == b.live() == 1)
            a.post(b"what you missed")
            b.post(b"what I wrote meanwhile")
            await all_hold([a, b], b"what you missed", b"what I wrote meanwhile")

    run(test())


@pytest.mark.parametrize("times", [1, 3])
def test_those_who_were_there_dial_whoever_was_away(times: int) -> None:
    # At an address that only somebody typed: which secret is known there shows by trying.
    async def test() -> None:
        away = MemoryOffice.found()
        there = rotated(away.colleague(), times)
        async with started(away) as a, started(there, a.address, timings=QUICK) as b:
            await until(lambda: a.live() == b.live() == 1)

    run(test())


def test_an_announcement_tells_by_which_secret_somebody_knows_us() -> None:
    async def test() -> None:
        away = MemoryOffice.found()
        there = rotated(away.colleague(), 5)
        async with started(away) as a, started(there) as b:
            tag = tag_of(away.secret, "somebody")
            b.replication._finder._found(Found("somebody", tag, (a.address,)))
            (target,) = b.replication._dialler.targets
            assert target.secret == away.secret
            await until(lambda: a.live() == b.live() == 1)

    run(test())


def test_who_was_removed_meanwhile_gets_through_tls_and_no_further() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        thief = carmen.colleague()
        there = rotated(carmen)
        act = Revoke(target=thief.key.device, whole=False, tips=[])
        there.write(encode(act), lane=Lane.CONTROL, kind=int(ControlKind.REVOKE))
        async with started(there) as a, started(thief, a.address) as b:
            await until(lambda: [peer.why for peer in b.replication.peers()] == ["revoked"])
            assert a.live() == 0

    run(test())


def test_a_name_is_another_each_time_and_means_nothing_to_others() -> None:
    office = rotated(MemoryOffice.found(), 2)
    fence = Fence(office, 600.0)
    context = fence.server_context(0.0)
    oldest = office.secrets()[-1]

    names = {fence.name_for(oldest) for _ in range(20)}
    assert len(names) == 20
    for name in names:
        chosen = fence._called(name)
        assert chosen is not None
        assert issued_by(chosen.leaf.der, company_authority(oldest).der)
    for other in ("", "p", "patio.local", "p" + "0" * 32, "p" + "é" * 32, next(iter(names))[:-1]):
        assert fence._called(other) is None
    newest = fence._called(fence.name_for(office.secrets()[0]))
    assert newest is context


def test_after_the_oldest_secret_it_is_the_newest_again() -> None:
    office = rotated(MemoryOffice.found(), MAX_SECRETS + 5)
    fence = Fence(office, 600.0)
    tried = [fence.known(b"")]
    for _ in range(MAX_SECRETS):
        tried.append(fence.older(tried[-1]))

    assert tried == [*office.secrets()[:MAX_SECRETS], office.secret]
    assert fence.known(b"a stranger's") == office.secret
