"""What homes keep about their writing stays readable: the vectors were made without this code."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sync.store.guard import read_guard, write_guard
from sync.store.machine import Machine
from sync.store.witness import read_witness, witness_path, write_witness
from sync.values import DeviceId, EntryId, Head

VECTORS = json.loads((Path(__file__).parents[2] / "vectors" / "home.json").read_text("utf-8"))
DEVICE = DeviceId(bytes.fromhex(VECTORS["device"]))
EPOCH = int(VECTORS["epoch"])
Vector = dict[str, Any]


def heads_of(vector: Vector) -> dict[int, Head]:
    return {
        int(lane): Head(seq, EntryId(bytes.fromhex(digest)))
        for lane, (seq, digest) in vector["heads"].items()
    }


@pytest.mark.parametrize("vector", VECTORS["guards"], ids=lambda v: v["name"])
def test_guards_are_read_as_ever(vector: Vector, tmp_path: Path) -> None:
    path = tmp_path / "guard.json"
    path.write_text(vector["text"])

    guard = read_guard(path)

    assert guard is not None
    assert (guard.epoch, guard.heads, guard.counter) == (EPOCH, heads_of(vector), vector["counter"])
    assert (guard.machine.hex(), guard.twin) == (vector["machine"], vector["twin"])


@pytest.mark.parametrize("vector", VECTORS["guards"][1:], ids=lambda v: v["name"])
def test_guards_are_written_as_ever(vector: Vector, tmp_path: Path) -> None:
    path = tmp_path / "guard.json"
    path.write_text(vector["text"])
    guard = read_guard(path)
    assert guard is not None

    write_guard(path, guard)

    assert json.loads(path.read_text()) == json.loads(vector["text"])


def test_a_computer_is_marked_as_ever(tmp_path: Path) -> None:
    assert Machine(VECTORS["machine_id"], tmp_path).mark(DEVICE).hex() == VECTORS["mark"]


def test_a_witness_is_found_and_read_as_ever(tmp_path: Path) -> None:
    machine, vector = Machine("", tmp_path), VECTORS["witness"]
    path = witness_path(machine, DEVICE, EPOCH)
    path.write_text(vector["text"])

    witness = read_witness(machine, DEVICE, EPOCH)

    assert path.name == vector["file"]
    assert witness is not None
    assert (witness.epoch, witness.heads) == (EPOCH, heads_of(vector))
    assert (witness.counter, witness.home) == (vector["counter"], Path(vector["home"]))
    write_witness(machine, DEVICE, witness)
    assert json.loads(path.read_text()) == json.loads(vector["text"])
