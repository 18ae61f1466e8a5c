"""Whoever was removed or not let in is told so and cut off by all who have heard (T62, A6)."""

from __future__ import annotations

from support.loops import run, until
from support.memory_office import MemoryOffice
from support.newcomers import Newcomer
from support.offices import Home, all_hold, started
from sync.codec import encode
from sync.governance.acts import ControlKind, InviteClose, Revoke, Tip
from sync.governance.state import DeviceStatus
from sync.log.runs import Run
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


def status_of(office: MemoryOffice, device: MemoryOffice) -> DeviceStatus | None:
    standing = office.governance().standing(device.key.device)
    return standing.status if standing else None


def came_twice(carmen: MemoryOffice) -> tuple[MemoryOffice, MemoryOffice]:
    """Two who used one invitation at doors apart: neither knows of the other, Carmen of both."""
    code = carmen.invite()
    before = [list(entries) for entries in carmen.control()]
    invite = next(i.id for i in carmen.governance().invites.values() if i.open)
    homes = []
    for newcomer in (Newcomer(), Newcomer()):
        join = newcomer.compose_with(code)(carmen.company, invite)
        home = MemoryOffice(carmen.company, newcomer.key, newcomer.x25519, carmen.secret)
        for entries in before:
            home.logs[entries[0].header.key] = list(entries)
        for office in (home, carmen):
            office.take(Run(join.header.key, 1, (join.raw,), join.signature, {}, {1: join.payload}))
        homes.append(home)
    return homes[0], homes[1]


def test_who_came_in_by_an_invitation_used_too_often_hears_of_it_and_then_who_stays() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        sara, thief = came_twice(carmen)
        assert status_of(thief, thief) is DeviceStatus.OK
        async with started(carmen) as a, started(thief, a.address) as b:
            await until(lambda: status_of(thief, thief) is DeviceStatus.CONTESTED)
            await until(lambda: b.states() == ["refused"])

        (invite,) = (i.id for i in carmen.governance().invites.values() if len(i.used_by) == 2)
        close = InviteClose(invite=invite, honoured=[sara.key.device])
        carmen.write(encode(close), lane=Lane.CONTROL, kind=int(ControlKind.INVITE_CLOSE))
        async with (
            started(carmen) as a,
            started(thief, a.address) as b,
            started(sara, a.address) as c,
        ):
            await until(lambda: status_of(thief, thief) is DeviceStatus.VOID)
            await until(lambda: b.states() == ["refused"])
            await until(lambda: a.live() == 1 and c.live() == 1)
            assert status_of(sara, sara) is DeviceStatus.OK

    run(test())


def test_who_is_connected_while_the_invitation_is_closed_without_them_hears_of_it() -> None:
    async def test() -> None:
        carmen = MemoryOffice.found()
        diego = carmen.colleague()
        (invite,) = (i.id for i in carmen.governance().invites.values())
        async with started(carmen) as a, started(diego, a.address) as b:
            await until(lambda: a.live() and b.live())

            close = InviteClose(invite=invite, honoured=[])
            carmen.write(encode(close), lane=Lane.CONTROL, kind=int(ControlKind.INVITE_CLOSE))
            push(a)

            await until(lambda: status_of(diego, diego) is DeviceStatus.VOID)
            await until(lambda: b.states() == ["refused"])

    run(test())


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
