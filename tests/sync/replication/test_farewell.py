"""Whoever was removed is told so and cut off by everybody who has heard (scenario T62)."""

from __future__ import annotations

from support.loops import run, until
from support.memory_office import MemoryOffice
from support.offices import Home, all_hold, started
from sync.codec import encode
from sync.governance.acts import ControlKind, Revoke, Tip
from sync.governance.state import DeviceStatus
from sync.values import Lane


def remove(owner: MemoryOffice, device: MemoryOffice) -> None:
    """A removal of a device at all that the owner holds of it."""
    tips = [
        Tip(log.epoch, log.lane, len(held), held[-1].id)
        for log, held in owner.logs.items()
        if log.device == device.key.device and held
    ]
    act = Revoke(target=device.key.device, whole=False, tips=tips)
    owner.write(encode(act), lane=Lane.CONTROL, kind=int(ControlKind.REVOKE))


def push(home: Home) -> None:
    """Tell the others what the home wrote last in the control lane."""
    (log,) = (
        key
        for key in home.office.logs
        if key.lane == Lane.CONTROL and key.device == home.office.key.device
    )
    home.replication.appended(log, len(home.office.logs[log]))


def is_removed(office: MemoryOffice, device: MemoryOffice) -> bool:
    standing = office.governance().standing(device.key.device)
    return standing is not None and standing.status is DeviceStatus.REVOKED


def test_a_removed_peer_hears_of_it_and_is_refused_while_it_is_connected() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego = carmen.colleague()
        async with started(carmen) as a, started(diego, a.address) as b:
            await until(lambda: a.live() and b.live())

            remove(carmen, diego)
            push(a)

            await until(lambda: is_removed(diego, diego))
            await until(lambda: a.live() == 0 and b.live() == 0)
            a.post(b"no longer for Diego")
            await until(lambda: b.states() == ["refused"])
            assert diego.bodies() == set()

    run(test())


def test_a_removed_device_that_comes_back_hears_of_it_and_gets_nothing_else() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego = carmen.colleague()
        carmen.write(b"written after he left")
        remove(carmen, diego)
        diego.write(b"written without knowing")
        async with started(carmen) as a, started(diego, a.address) as b:
            await until(lambda: is_removed(diego, diego))
            await until(lambda: b.states() == ["refused"])

            assert a.states() == []
            assert diego.bodies() == {b"written without knowing"}
            assert carmen.bodies() == {b"written after he left"}

    run(test())


def test_only_peers_that_have_not_heard_talk_to_a_removed_device() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego, ines = carmen.colleague(), carmen.colleague()
        for entries in carmen.control():  # Diego came before Inés and has to know her
            diego.logs[entries[0].header.key] = list(entries)
        diego.governance_cache = None
        remove(carmen, diego)
        async with started(ines) as c, started(diego, c.address) as b:
            await until(lambda: b.live() and c.live())
            b.post(b"nobody here has heard")
            await all_hold([c], b"nobody here has heard")

            async with started(carmen, c.address):
                await until(lambda: is_removed(ines, diego))
                await until(lambda: is_removed(diego, diego))
                await until(lambda: b.states() == ["refused"])

    run(test())
