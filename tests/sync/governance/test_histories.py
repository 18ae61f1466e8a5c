"""What holds for every history, whatever happened in it and in whatever order it arrived.

``PATIO_FUZZ=1250`` and ``-o faulthandler_timeout=0`` live through a hundred thousand of them.
"""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.control import device_of
from support.fuzzing import many
from support.histories import ACTORS, PEOPLE, History
from sync.governance.evaluate import ControlEntry, Evaluator, evaluate
from sync.governance.notes import DeviceStatus
from sync.values import EntryId, Lane, LogKey, Rank

seeds = st.integers(0, 2**32)


@given(seeds, st.integers(0, 40))
@many(80)
def test_a_history_means_the_same_in_every_order_of_arrival(seed: int, acts: int) -> None:
    # T31
    history = History(seed)
    history.live(acts)
    expected = history.evaluate()

    shuffled = history.entries + history.dice.sample(history.entries, 3)
    history.dice.shuffle(shuffled)

    assert history.evaluate(shuffled) == expected
    assert history.evaluate(shuffled).digest() == expected.digest()


@given(seeds, st.integers(0, 40))
@many(60)
def test_feeding_bit_by_bit_means_the_same_as_all_at_once(seed: int, acts: int) -> None:
    history = History(seed)
    history.live(acts)
    history.dice.shuffle(history.entries)
    evaluator = Evaluator(history.company)

    fed = 0
    while fed < len(history.entries):
        batch = history.entries[fed : fed + history.dice.randrange(1, 9)]
        evaluator.feed(batch)
        fed += len(batch)
        if history.dice.random() < 0.3:
            assert evaluator.governance == evaluate(history.company, history.entries[:fed])

    assert evaluator.governance == history.evaluate()
    assert evaluator.governance.digest() == history.evaluate().digest()
    assert not evaluator.feed(history.entries)


@pytest.mark.parametrize("line", [Rank.OWNER, Rank.ADMIN])
@given(seed=seeds, acts=st.integers(0, 30))
@many(60)
def test_nothing_that_weaker_ranks_do_changes_a_stronger(line: Rank, seed: int, acts: int) -> None:
    # T33
    history = History(seed)
    history.live(acts, ["root", "Carmen", "Olga"])
    before = history.evaluate()
    # Somebody unknown whom an owner has given a rank has it from the day they come in.
    weak = [
        name
        for name in ACTORS
        if (before.rank_of_device(device_of(name)) or Rank.GUEST) > line
        and name not in history.granted
        and name != "root"
    ]
    strong = [
        standing
        for standing in before.devices.values()
        if standing.rank <= line and standing.status is DeviceStatus.OK
    ]

    # Two thirds of the people may appoint an owner, so nobody votes here.
    history._vote = history._content  # type: ignore[method-assign]  # replaced here
    history.live(20, weak)

    after = history.evaluate()
    assert [after.devices[standing.device] for standing in strong] == strong
    assert after.policy == before.policy
    assert after.settings == before.settings


@given(seeds, st.integers(0, 20), st.sampled_from(["Marta", "Javi", "Pepe", "Sara"]))
@many(60)
def test_nothing_that_a_revoked_device_writes_beyond_its_cut_changes_anything(
    seed: int, acts: int, thief: str
) -> None:
    # T32
    history = History(seed)
    history.live(acts, ["Pepe", "Sara", "Marta", "Javi"])
    history.revoke("root", thief)
    before = history.evaluate()

    history.live(15, [thief])

    assert history.evaluate().digest() == before.digest()


@given(seeds, st.data())
@many(60)
def test_histories_with_broken_entries_never_raise_and_have_one_meaning(
    seed: int, data: st.DataObject
) -> None:
    history = History(seed)
    history.live(15)
    entries = [mutated(entry, history.dice) for entry in history.entries]
    part = data.draw(st.integers(0, len(entries)))
    entries = history.dice.sample(entries, part) + history.entries[: len(entries) - part]

    shuffled = list({entry.id: entry for entry in entries}.values())
    expected = evaluate(history.company, shuffled)
    history.dice.shuffle(shuffled)

    assert evaluate(history.company, shuffled).digest() == expected.digest()


def mutated(entry: ControlEntry, dice: Random) -> ControlEntry:
    """The entry, or one that no honest device would keep."""
    match dice.randrange(9):
        case 0:
            return replace(entry, seq=dice.randrange(5))
        case 1:
            return replace(entry, raw=dice.randbytes(dice.choice([0, 127, 128])))
        case 2:
            return replace(entry, body=entry.body[: dice.randrange(len(entry.body) + 1)])
        case 3:
            device = device_of(dice.choice(PEOPLE))
            return replace(entry, log=LogKey(device, dice.randrange(3), Lane.CONTROL))
        case 4:
            return replace(entry, id=EntryId(dice.randbytes(32)), hlc=dice.randrange(1 << 64))
        case _:
            return entry


@pytest.mark.parametrize("depth", [300])
def test_a_deep_tree_of_devices_or_forks_ends_in_time(depth: int) -> None:
    history = History(1)
    parent = "Pepe"
    for number in range(depth):
        history.add_device(parent, f"device {number}")
        parent = f"device {number}"
    start = history.tips("Marta")[0].hash
    for _ in range(depth):
        history.fork("Marta", start)
        history.hide("Marta", start)

    governance = history.evaluate()

    assert len(governance.forks[device_of("Marta")].points) == 1
    assert sum(s.parent is not None for s in governance.devices.values()) == depth - 1
