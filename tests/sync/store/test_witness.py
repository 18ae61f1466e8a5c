"""The record outside the home: kept, found again, and forgotten when nobody needs it."""

from __future__ import annotations

from pathlib import Path

import pytest

from sync.errors import CannotWrite
from sync.store.guard import Guard, write_guard
from sync.store.machine import Machine, this_machine
from sync.store.witness import (
    KEPT_OF_GONE,
    Witness,
    forget_witness,
    is_alive,
    read_witness,
    witness_trouble,
    write_witness,
)
from sync.values import DeviceId, EntryId, Head

DEVICE = DeviceId(b"d" * 32)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine("la oficina", tmp_path / "state" / "devices")


def witness(home: Path, epoch: int = 2**64 - 1) -> Witness:
    return Witness(epoch, {0: Head(1, EntryId(b"a" * 32)), 1: Head(7, EntryId(b"b" * 32))}, 9, home)


def living(home: Path, epoch: int) -> Path:
    home.mkdir(parents=True)
    write_guard(home / "guard.json", Guard(epoch, {}))
    return home


def test_a_witness_comes_back_as_it_was_written(machine: Machine, tmp_path: Path) -> None:
    write_witness(machine, DEVICE, witness(tmp_path))

    assert read_witness(machine, DEVICE, 2**64 - 1) == witness(tmp_path)
    assert read_witness(machine, DEVICE, 1) is None
    assert read_witness(machine, DeviceId(b"e" * 32), 2**64 - 1) is None


def test_a_forgotten_witness_says_nothing_any_more(machine: Machine, tmp_path: Path) -> None:
    write_witness(machine, DEVICE, witness(tmp_path, 1))

    forget_witness(machine, DEVICE, 1)
    forget_witness(machine, DEVICE, 1)

    assert read_witness(machine, DEVICE, 1) is None


def test_records_of_homes_that_are_gone_do_not_pile_up(machine: Machine, tmp_path: Path) -> None:
    here = living(tmp_path / "home", epoch=1)
    write_witness(machine, DEVICE, witness(here, 1))

    for epoch in range(2, KEPT_OF_GONE * 2):
        write_witness(machine, DEVICE, witness(tmp_path / "gone", epoch))

    assert len(list(machine.records.iterdir())) <= KEPT_OF_GONE + 2
    assert read_witness(machine, DEVICE, 1) is not None


def test_a_home_lives_in_the_epoch_that_its_guard_names(tmp_path: Path) -> None:
    home = living(tmp_path / "home", epoch=5)

    assert is_alive(witness(home, 5))
    assert not is_alive(witness(home, 6))
    assert not is_alive(witness(tmp_path / "other", 5))


def test_a_folder_that_cannot_be_written_is_told(machine: Machine, tmp_path: Path) -> None:
    (tmp_path / "state").write_bytes(b"a file stands in the way")

    with pytest.raises(CannotWrite):
        write_witness(machine, DEVICE, witness(tmp_path))
    assert str(machine.records) in witness_trouble(machine)
    assert read_witness(machine, DEVICE, 1) is None


def test_a_folder_that_can_be_written_is_no_trouble_and_keeps_nothing(machine: Machine) -> None:
    assert witness_trouble(machine) == ""
    assert list(machine.records.iterdir()) == []


def test_a_computer_is_known_to_each_device_by_another_mark(tmp_path: Path) -> None:
    machine = Machine("la oficina", tmp_path)

    assert machine.mark(DEVICE) == Machine("la oficina", tmp_path / "x").mark(DEVICE)
    assert machine.mark(DEVICE) != machine.mark(DeviceId(b"e" * 32))
    assert machine.mark(DEVICE) != Machine("el taller", tmp_path).mark(DEVICE)
    assert Machine("", tmp_path).mark(DEVICE) == b""


def test_this_computer_has_an_id_unless_another_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATIO_MACHINE_ID", "el taller")
    given = this_machine().id
    monkeypatch.delenv("PATIO_MACHINE_ID")

    assert given == "el taller"
    assert this_machine().id != given
    assert this_machine() == this_machine()
