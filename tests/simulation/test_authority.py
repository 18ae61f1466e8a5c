"""The rows of scenarios.md under "Authority", lived through by whole simulated offices."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable

import msgspec

from support.sim_company import template
from support.sim_home import Home
from support.sim_people import write
from support.sim_scripts import (
    all_hold,
    alone,
    governs,
    ingest_forged,
    node_of,
    person_of,
    post,
    rank_in,
    removed_and_counted_later,
    removed_while_writing,
    shows,
    together,
    until,
)
from support.sim_steps import History
from support.sim_wire import Weather
from support.sim_world import Script, World, run
from sync.codec import encode
from sync.governance.acts import (
    ControlKind,
    DeviceAdd,
    Hide,
    Policy,
    Revoke,
    RoleGrant,
    SetPolicy,
    Tip,
    device_message,
)
from sync.governance.notes import Alarm, AlarmKind
from sync.local import writing
from sync.local.governing import ChangeRole
from sync.local.settling import ChangeSettings
from sync.log.contexts import POSSESSION
from sync.log.entry import Entry, Payload, compose
from sync.log.keys import DeviceKey
from sync.node.orders import GRACE_MS
from sync.node.words import root_of
from sync.values import EntryId, Head, Lane, Rank


def lived(script: Script, *people: str, rogue: str = "") -> None:
    """A day of these people whose oracle finds nothing."""
    day = History("authority", people, "mesh", Weather(0.002, 0.008), 0.0005, (), rogue, ())
    result = run(day, World, script)
    assert not result.complaints, result.complaints[0]


def everywhere(world: World, condition: Callable[[Home], bool], *names: str) -> bool:
    """Whether it is so at these homes, or at all."""
    return all(condition(world.homes[name]) for name in names or tuple(world.homes))


def alarms_at(home: Home, kind: AlarmKind) -> list[Alarm]:
    """What owners and admins are told there of one kind."""
    return [alarm for alarm in node_of(home).governance.alarms if alarm.kind is kind]


def revoke_of(target: Home, *, tips: Iterable[Tip] = ()) -> Revoke:
    """A REVOKE of a whole person, as a program signs it that asks nobody whether it reaches."""
    return Revoke(target=person_of(target), whole=True, tips=list(tips))


def tips_of(here: Home, *, of: Home) -> list[Tip]:
    """Where the logs of a device stand, as far as a home has them."""
    device = node_of(of).key.device
    return [
        Tip(log.epoch, log.lane, head.seq, head.hash)
        for log, head in sorted(node_of(here).store.heads().items())
        if log.device == device
    ]


def forged(
    home: Home, key: DeviceKey, epoch: int, acts: Iterable[tuple[int, msgspec.Struct]]
) -> list[Entry]:
    """A control log from position 1, signed by whoever has the key."""
    entries: list[Entry] = []
    for number, (kind, act) in enumerate(acts):
        entries.append(
            compose(
                node_of(home).company,
                key,
                lane=Lane.CONTROL,
                kind=kind,
                epoch=epoch,
                previous=Head(len(entries), entries[-1].id) if entries else None,
                hlc=(home.clock() << 16) + number,
                payload=Payload(bytes([number] * 16), encode(act)),
            )
        )
    return entries


def test_a_removal_counts_what_the_remover_had_seen_and_nothing_after_it() -> None:
    # T34
    async def script(world: World) -> None:
        await removed_while_writing(world)
        seen, unseen = list(world.acked)[:2]
        others = ("marta", "luis")
        await until(world, lambda: everywhere(world, lambda h: not shows(h, unseen), *others), 30)
        assert everywhere(world, lambda home: shows(home, seen), *others)

    lived(script, "marta", "sara", "luis")


def test_two_admins_who_remove_each_other_stay_and_owners_are_told() -> None:
    # T35
    async def script(world: World) -> None:
        marta, pepe = world.homes["marta"], world.homes["pepe"]
        alone(world, ["pepe"])
        for one, other in ((marta, pepe), (pepe, marta)):
            await governs(one, ControlKind.REVOKE, revoke_of(other))
        together(world)

        def told(home: Home) -> bool:
            return len(alarms_at(home, AlarmKind.POWERLESS_REMOVAL)) == 2

        await until(world, lambda: everywhere(world, told), 30)
        for admin in (marta, pepe):
            assert everywhere(world, lambda home, a=admin: rank_in(home, a) is Rank.ADMIN)  # type: ignore[misc]

    lived(script, "carmen", "marta", "pepe", "luis")


def test_who_was_removed_by_an_admin_after_the_admins_own_cut_comes_back() -> None:
    # T36: what the thief of an admin's computer does goes round for weeks before it is cut.
    async def script(world: World) -> None:
        carmen, marta, sara = (world.homes[name] for name in ("carmen", "marta", "sara"))
        known = tips_of(carmen, of=marta)
        alone(world, ["carmen"])
        await governs(marta, ControlKind.REVOKE, revoke_of(sara))
        await until(
            world, lambda: everywhere(world, lambda h: rank_in(h, sara) is None, "luis", "sara"), 30
        )
        world.loop.jump(21 * 86_400)
        await governs(carmen, ControlKind.REVOKE, revoke_of(marta, tips=known))
        together(world)

        def restored(home: Home) -> bool:
            return rank_in(home, sara) is Rank.MEMBER and rank_in(home, marta) is None

        await until(world, lambda: everywhere(world, restored, "carmen", "luis", "sara"), 60)
        again = await post(world, sara, "here I am again")
        await until(world, lambda: shows(world.homes["luis"], again), 30)

    lived(script, "carmen", "marta", "sara", "luis", rogue="marta")


def test_of_two_opposite_settings_the_senior_owners_hold_everywhere() -> None:
    # T37: whoever founded the company is senior, though the other one spoke later.
    async def script(world: World) -> None:
        carmen, lucia = world.homes["carmen"], world.homes["lucia"]
        alone(world, ["lucia"])
        for owner, name in ((carmen, "Oliva"), (lucia, "Cerámicas Lucía")):
            act = SetPolicy(policy=Policy(name=name))
            await governs(owner, ControlKind.POLICY, act)
        assert node_of(lucia).governance.policy.name == "Cerámicas Lucía"
        together(world)

        def agreed(home: Home) -> bool:
            return node_of(home).governance.policy.name == "Oliva"

        await until(world, lambda: everywhere(world, agreed), 30)

    lived(script, "carmen", "lucia", "luis")


def test_an_admin_overrides_the_thief_of_an_elder_computer() -> None:
    # T39: sara's first computer is stolen and removes her second one; marta puts it right.
    async def script(world: World) -> None:
        sara, marta, luis = (world.homes[name] for name in ("sara", "marta", "luis"))
        second = DeviceKey.from_seed(bytes(range(32)))
        proof = second.sign(
            POSSESSION,
            device_message(
                node_of(sara).company, node_of(sara).key.device, second.device, bytes(range(32))
            ),
        )
        act = DeviceAdd(device=second.device, x25519=bytes(range(32)), proof=proof)
        added = await governs(sara, ControlKind.DEVICE_ADD, act)
        await until(world, lambda: everywhere(world, lambda h: _knows(h, added)), 30)
        before = tips_of(marta, of=sara)
        theft = Revoke(target=second.device, whole=False, tips=[])
        await governs(sara, ControlKind.REVOKE, theft)

        def stands(home: Home) -> Rank | None:
            return node_of(home).governance.rank_of_device(second.device)

        await until(world, lambda: stands(marta) is stands(luis) is None, 30)
        cut = Revoke(target=node_of(sara).key.device, whole=False, tips=before)
        await governs(marta, ControlKind.REVOKE, cut)
        await until(world, lambda: stands(marta) is stands(luis) is Rank.MEMBER, 30)
        assert rank_in(marta, sara) is None

    lived(script, "marta", "sara", "luis", rogue="sara")


def _knows(home: Home, entry: EntryId) -> bool:
    return node_of(home).store.find(entry) is not None


def test_a_removal_that_is_moved_on_counts_what_came_since() -> None:
    # T40
    async def script(world: World) -> None:
        await removed_and_counted_later(world)
        unseen = list(world.acked)[1]
        others = ("marta", "luis")
        await until(world, lambda: everywhere(world, lambda h: shows(h, unseen), *others), 30)

    lived(script, "marta", "sara", "luis")


def test_a_role_given_while_another_owner_ended_it_survives_and_owners_are_told() -> None:
    # T41
    async def script(world: World) -> None:
        carmen, lucia, pepe = (world.homes[name] for name in ("carmen", "lucia", "pepe"))
        alone(world, ["lucia"])
        await write(world, carmen, ChangeRole(person=person_of(pepe), rank=int(Rank.MEMBER)))
        grant = RoleGrant(person=person_of(pepe), rank=int(Rank.ADMIN), start=[])
        await governs(lucia, ControlKind.ROLE_GRANT, grant)
        assert rank_in(carmen, pepe) is Rank.MEMBER
        together(world)

        def agreed(home: Home) -> bool:
            told = alarms_at(home, AlarmKind.SURVIVING_GRANT)
            return rank_in(home, pepe) is Rank.ADMIN and len(told) == 1

        await until(world, lambda: everywhere(world, agreed), 30)

    lived(script, "carmen", "lucia", "pepe")


def test_a_thief_who_forks_an_admins_log_at_its_start_undoes_nothing() -> None:
    # T42: both branches count and there is an alarm, until a removal names where marta's ends.
    async def script(world: World) -> None:
        carmen, marta, luis = (world.homes[name] for name in ("carmen", "marta", "luis"))
        ana, sara = world.homes["ana"], world.homes["sara"]
        await governs(marta, ControlKind.REVOKE, revoke_of(ana))
        everybody = ("carmen", "marta", "luis", "sara")
        await until(
            world, lambda: everywhere(world, lambda h: rank_in(h, ana) is None, *everybody), 30
        )
        honest = tips_of(carmen, of=marta)
        thief = forged(
            luis,
            node_of(marta).key,
            node_of(marta).keys.epoch,
            [
                (ControlKind.HIDE, Hide(entries=[EntryId(bytes(32))])),
                (ControlKind.REVOKE, revoke_of(sara)),
            ],
        )
        await ingest_forged(luis, thief)

        def both(home: Home) -> bool:
            gone = rank_in(home, ana) is rank_in(home, sara) is None
            return gone and len(alarms_at(home, AlarmKind.FORK)) == 1

        await until(world, lambda: everywhere(world, both, "carmen", "luis"), 30)
        await governs(carmen, ControlKind.REVOKE, revoke_of(marta, tips=honest))

        def mended(home: Home) -> bool:
            ranks = [rank_in(home, who) for who in (ana, sara, marta)]
            return ranks == [None, Rank.MEMBER, None] and not alarms_at(home, AlarmKind.FORK)

        await until(world, lambda: everywhere(world, mended, "carmen", "luis"), 60)

    lived(script, "carmen", "marta", "luis", "sara", "ana", rogue="marta")


def test_a_root_key_that_says_two_things_at_once_loses_nothing_and_alarms() -> None:
    # T42: only the sheet can do that, so it is as bad as a stolen sheet; all of it counts.
    async def script(world: World) -> None:
        carmen, luis, sara = (world.homes[name] for name in ("carmen", "luis", "sara"))
        root = root_of(list(template().words))
        held = next(
            (log, head)
            for log, head in node_of(carmen).store.heads([Lane.CONTROL]).items()
            if log.device == root.device
        )
        for home, target in ((carmen, luis), (luis, sara)):
            grant = RoleGrant(person=person_of(target), rank=int(Rank.OWNER), start=[])
            entry = compose(
                node_of(home).company,
                root,
                lane=Lane.CONTROL,
                kind=int(ControlKind.ROLE_GRANT),
                epoch=held[0].epoch,
                previous=Head(held[1].seq, held[1].hash),
                hlc=home.clock() << 16,
                payload=Payload(bytes(16), encode(grant)),
            )
            await ingest_forged(home, [entry])

        def agreed(home: Home) -> bool:
            owners = rank_in(home, luis) is rank_in(home, sara) is Rank.OWNER
            return owners and len(alarms_at(home, AlarmKind.ROOT_FORK)) == 1

        await until(world, lambda: everywhere(world, agreed), 60)
        asked = await post(world, sara, "who is the owner now?")
        await until(world, lambda: all_hold(world.homes.values(), [asked]), 30)

    lived(script, "carmen", "luis", "sara")


def test_what_a_moderator_hides_is_hidden_everywhere_until_she_is_one_no_more() -> None:
    async def script(world: World) -> None:
        carmen, luis, sara = (world.homes[name] for name in ("carmen", "luis", "sara"))
        posts = [await post(world, sara, text) for text in ("one", "two", "three")]
        within, before, after = posts
        await until(world, lambda: all_hold(world.homes.values(), posts), 30)
        policy = node_of(carmen).governance.policy
        named = SetPolicy(policy=policy, moderators=[person_of(luis)])
        first = await governs(carmen, ControlKind.POLICY, named)

        await until(world, lambda: everywhere(world, lambda h: moderates(h, luis)), 30)
        await write(world, luis, writing.Hide(target=within))
        await until(world, lambda: everywhere(world, lambda h: not shows(h, within)), 30)

        alone(world, ["luis"])
        await write(world, luis, writing.Hide(target=before))
        await until(world, lambda: not shows(luis, before), 10)
        await asyncio.sleep(1)  # by the clocks it is before what nobody there hears of
        await governs(carmen, ControlKind.POLICY, SetPolicy(policy=policy, replaces=[first]))
        await asyncio.sleep(1)
        await write(world, luis, writing.Hide(target=after))
        await until(world, lambda: not shows(luis, after), 10)
        together(world)

        def settled(home: Home) -> bool:
            return [shows(home, one) for one in (within, before, after)] == [False, False, True]

        await until(world, lambda: everywhere(world, settled), 30)

    lived(script, "carmen", "luis", "sara", "marta")


def test_what_a_moderator_erased_unheard_comes_back_when_she_was_one_no_more() -> None:
    async def script(world: World) -> None:
        carmen, luis, sara, marta = (world.homes[n] for n in ("carmen", "luis", "sara", "marta"))
        gone, back = [await post(world, sara, text) for text in ("one", "two")]
        await until(world, lambda: all_hold(world.homes.values(), [gone, back]), 30)
        await write(world, carmen, ChangeSettings(moderators=[person_of(luis)]))
        await until(world, lambda: everywhere(world, lambda h: moderates(h, luis)), 30)
        await write(world, luis, writing.Erase(target=gone))
        await until(world, lambda: everywhere(world, lambda h: not shows(h, gone)), 30)

        alone(world, ["luis", "marta"])
        await write(world, luis, writing.Erase(target=back))
        await until(world, lambda: not shows(marta, back), 10)
        await write(world, carmen, ChangeSettings(no_moderators=[person_of(luis)]))
        world.loop.jump(GRACE_MS / 1000 + 60)
        lost = [marta, luis]
        await until(world, lambda: not any(holds(home, back) for home in lost), 60)
        await until(world, lambda: not any(holds(h, gone) for h in world.homes.values()), 60)
        together(world)
        world.look_around(everywhere=True)

        def settled(home: Home) -> bool:
            return [shows(home, one) for one in (gone, back)] == [False, True]

        await until(world, lambda: everywhere(world, settled), 60)
        await until(world, lambda: all_hold(world.homes.values(), [back]), 60)

    lived(script, "carmen", "luis", "sara", "marta")


def moderates(home: Home, other: Home) -> bool:
    """Whether somebody is a moderator, as far as a home has heard."""
    return person_of(other) in node_of(home).governance.settings.moderators


def holds(home: Home, entry: EntryId) -> bool:
    """Whether the bytes of an entry are there."""
    return bool(node_of(home).store.payloads([entry]))
