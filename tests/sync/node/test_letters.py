"""What is sealed comes in any order, in pieces and twice, and means the same in the end."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from support.nodes import Office, erase, meet
from support.private import change_group, make_group, say, say_in, second
from sync.log.runs import Run
from sync.node.core import Node
from sync.node.rewrapping import Rewrapping
from sync.store.serving import read_run
from sync.values import Lane

SEEDS = range(6)
ROWS = {
    "letter": "id, conversation, scope, kind, device, seq, stamp, text",
    "letter_group": "id, conversation, device, stamp, name, members",
    "letter_to": "letter, person",
    "letter_device": "letter, prefix",
    "key_given": "letter, device, giver",
}


@dataclass
class History:
    """A computer that has seen nothing yet of what was said, and all that was, entry by entry."""

    new: Path
    runs: list[Run]
    store: Node


@pytest.fixture(scope="module")
def history(tmp_path_factory: pytest.TempPathFactory) -> Iterator[History]:
    """Of Marta's second computer: what was said before it came, and afterwards."""
    office = Office(tmp_path_factory.mktemp("office"))
    carmen = office.found()
    marta, luis = office.join("Marta", carmen), office.join("Luis", carmen)
    meet(carmen, marta, luis)
    group = make_group(carmen, "Hornos", luis)
    meet(carmen, marta, luis)
    say_in(luis, "sin Marta", group)
    meet(carmen, marta, luis)
    change_group(carmen, group, add=[marta])
    said = say(marta, "uno", carmen)
    meet(carmen, marta, luis)
    say_in(marta, "con Marta", group)
    new = second(office, marta)
    say(carmen, "antes de saberlo", marta)
    meet(carmen, marta, luis)
    say(luis, "después", marta)
    erase(marta, said)
    meet(carmen, marta, luis)
    Rewrapping(marta).look(0.0, [])
    change_group(luis, group, remove=[carmen])
    meet(carmen, marta, luis)
    new.close()
    del office.nodes["second"]
    yield History(office.root / "second", list(_apart(marta)), marta)
    office.close()


def _apart(node: Node) -> Iterator[Run]:
    """Every entry in a run of its own."""
    for log, head in sorted(node.store.heads().items(), key=lambda item: item[0]):
        for seq in range(1, head.seq + 1):
            run = read_run(node.store, log, seq, seq)
            assert run is not None
            yield run


def rows(home: Path) -> dict[str, list[tuple[object, ...]]]:
    """What there is of letters, without what is this computer's own."""
    with closing(sqlite3.connect(home / "views.db")) as views:
        return {
            table: sorted(views.execute(f"SELECT {columns} FROM {table}"))
            for table, columns in ROWS.items()
        }


def received(history: History, home: Path, seed: int) -> dict[str, list[tuple[object, ...]]]:
    """The rows of a copy of the computer that gets all in an order of its own, some twice."""
    shutil.copytree(history.new, home)
    dice = random.Random(seed)
    node = Node.open(home)
    try:
        control = [run for run in history.runs if run.log.lane == Lane.CONTROL]
        for run in control:
            node.ingest(run)
        waiting: dict[object, list[Run]] = {}
        for run in history.runs:
            if run.log.lane != Lane.CONTROL:
                waiting.setdefault(run.log, []).append(run)
        while waiting:
            log = dice.choice(list(waiting))
            run = waiting[log].pop(0)
            waiting = {key: runs for key, runs in waiting.items() if runs}
            if dice.random() < 0.5:
                run = Run(run.log, run.first, run.headers, run.signature, run.middle, {})
            for _ in range(dice.choice([1, 1, 2])):
                node.ingest(run)
            if dice.random() < 0.2:
                _fetch(history, node, dice)
        while _fetch(history, node, dice):
            pass
        made, before = rows(home), [row.id for row in node.reader.conversations()]
        node.rebuild()
        assert rows(home) == made
        assert [row.id for row in node.reader.conversations()] == before
        return made
    finally:
        node.close()


def _fetch(history: History, node: Node, dice: random.Random) -> bool:
    """Some of the payloads that it waits for, as far as they are at hand."""
    wanted = [id_ for id_, _, _ in node.store.missing(1000)]
    dice.shuffle(wanted)
    found = history.store.store.payloads(wanted[: dice.randint(1, 4)])
    return (
        bool(node.put_payloads(found))
        if found
        else bool(wanted and node.put_payloads(history.store.store.payloads(wanted)))
    )


def test_letters_and_their_keys_may_come_in_any_order(history: History, tmp_path: Path) -> None:
    made = [received(history, tmp_path / str(seed), seed) for seed in SEEDS]

    texts = {row[-1] for row in made[0]["letter"]}
    assert texts == {"con Marta", "antes de saberlo", "después"}
    assert all(one == made[0] for one in made)
    assert made[0]["letter_group"]
    assert made[0]["key_given"]
