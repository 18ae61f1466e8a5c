"""Whether a home may write: put back, copied, moved, unguarded."""

from __future__ import annotations

import json
import os
import shutil
import stat
from pathlib import Path

import pytest

from support.restoring import give_all, opened, post, put_back
from sync.errors import ReadOnlyHome
from sync.node.core import Node
from sync.node.founding import found
from sync.node.guarding import Trouble
from sync.store.home import HomePaths
from sync.store.machine import Machine, this_machine
from sync.store.witness import read_witness, witness_path, witness_trouble
from sync.values import Lane, LogKey


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    """The computer on which the home is founded."""
    monkeypatch.setenv("PATIO_MACHINE_ID", "la oficina")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return this_machine()


@pytest.fixture
def elsewhere(tmp_path: Path) -> Machine:
    return Machine("el taller", tmp_path / "other-state")


@pytest.fixture
def home(here: Machine, tmp_path: Path) -> Path:
    root = tmp_path / "carmen"
    found(root, "Cerámicas Oliva", "Carmen Oliva")
    return root


def refused(node: Node, why: Trouble) -> None:
    before = node.store.count()
    with pytest.raises(ReadOnlyHome) as told:
        post(node, "esto podría bifurcar")
    assert told.value.facts["why"] == why
    assert node.store.count() == before


def test_a_home_put_back_whole_does_not_write(home: Path, here: Machine, tmp_path: Path) -> None:
    # T24
    shutil.copytree(home, tmp_path / "copy")
    with opened(home, here) as node:
        post(node, "después de la copia")
    put_back(tmp_path / "copy", home)

    with opened(home, here) as node:
        refused(node, Trouble.OLDER)


def test_a_home_put_back_whole_goes_on_when_its_own_entries_are_back(
    home: Path, here: Machine, elsewhere: Machine, tmp_path: Path
) -> None:
    shutil.copytree(home, tmp_path / "copy")
    with opened(home, here) as node:
        post(node, "después de la copia")
    shutil.copytree(home, tmp_path / "colleague")  # holds all that the home ever wrote
    put_back(tmp_path / "copy", home)

    with opened(home, here) as node, opened(tmp_path / "colleague", elsewhere) as colleague:
        give_all(colleague, node)

        assert post(node, "seguimos")
        assert not any(key.branch for key in node.store.heads())


def test_a_home_that_was_moved_on_its_computer_writes_on(
    home: Path, here: Machine, tmp_path: Path
) -> None:
    home.rename(tmp_path / "moved")

    with opened(tmp_path / "moved", here) as node:
        assert post(node, "en otra carpeta")


def test_of_a_home_and_its_copy_only_the_one_that_wrote_last_writes(
    home: Path, here: Machine, tmp_path: Path
) -> None:
    shutil.copytree(home, tmp_path / "copy")

    with opened(tmp_path / "copy", here) as copy:
        refused(copy, Trouble.COPY)
    with opened(home, here) as node:
        assert post(node, "la de siempre")


def test_a_copy_takes_over_when_the_home_is_gone(home: Path, here: Machine, tmp_path: Path) -> None:
    shutil.copytree(home, tmp_path / "copy")
    shutil.rmtree(home)

    with opened(tmp_path / "copy", here) as copy:
        assert post(copy, "la única que queda")


def test_a_home_from_another_computer_does_not_write(home: Path, elsewhere: Machine) -> None:
    with opened(home, elsewhere) as node:
        refused(node, Trouble.MACHINE)


def test_own_entries_that_come_back_do_not_make_another_computer_the_same(
    home: Path, elsewhere: Machine, here: Machine, tmp_path: Path
) -> None:
    shutil.copytree(home, tmp_path / "copy")
    with opened(home, here) as original, opened(tmp_path / "copy", elsewhere) as copy:
        post(original, "el original sigue en uso")
        give_all(original, copy)

        refused(copy, Trouble.MACHINE)


def test_a_computer_without_an_id_is_not_taken_for_another(home: Path, tmp_path: Path) -> None:
    with opened(home, Machine("", tmp_path / "state")) as node:
        assert post(node, "sin número de serie")


def test_without_guard_and_witness_a_home_waits_for_a_colleague(
    home: Path, elsewhere: Machine
) -> None:
    HomePaths(home).guard.unlink()

    with opened(home, elsewhere) as node:
        refused(node, Trouble.UNGUARDED)
        heads = {
            key: (head.seq, bytes(head.hash[:8]))
            for key, head in node.store.heads().items()
            if key.device == node.key.device
        }

        assert not node.guarding.heard({})
        assert not node.guarding.heard({key: (seq, b"x" * 8) for key, (seq, _) in heads.items()})
        assert not node.guarding.heard({key: (s + 1, h) for key, (s, h) in heads.items()})
        refused(node, Trouble.UNGUARDED)
        assert node.guarding.heard(heads)
        assert post(node, "un colega tiene lo mismo")


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"epoch": "x", "lanes": {}}'])
def test_the_witness_stands_in_for_a_guard_that_is_gone_or_unreadable(
    home: Path, here: Machine, content: bytes
) -> None:
    HomePaths(home).guard.write_bytes(content)

    with opened(home, here) as node:
        assert post(node, "la de fuera lo sabe")


@pytest.mark.parametrize("content", [None, b"", b"{", b"[]", b'{"epoch": 1}'])
def test_a_witness_that_is_gone_or_unreadable_stops_nobody(
    home: Path, here: Machine, content: bytes | None
) -> None:
    with opened(home, here) as node:
        path = witness_path(here, node.key.device, node.keys.epoch)
    if content is None:
        path.unlink()
    else:
        path.write_bytes(content)

    with opened(home, here) as node:
        assert post(node, "seguimos")
        assert read_witness(here, node.key.device, node.keys.epoch) is not None


def test_a_witness_that_cannot_be_written_stops_nobody_and_is_told(
    home: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").write_bytes(b"")
    closed = Machine("la oficina", tmp_path / "file" / "devices")

    with opened(home, closed) as node:
        assert post(node, "sin testigo")
        assert node.guarding.witness_trouble
    assert str(closed.records) in witness_trouble(closed)


def test_the_witness_is_written_after_commit_and_guard_and_before_anybody_hears(
    home: Path, here: Machine
) -> None:
    seen = []
    with opened(home, here) as node:

        def announced(log: LogKey, _seq: int, _run: object) -> None:
            head = node.store.head(log)
            witness = read_witness(here, node.key.device, node.keys.epoch)
            assert head is not None
            assert witness is not None
            seen.append(witness.heads[log.lane].hash == head.hash)

        node.on_append = announced
        post(node, "hola")
    assert seen == [True]


def test_what_lies_outside_the_home_has_no_names_and_is_for_one_person(
    home: Path, here: Machine
) -> None:
    with opened(home, here) as node:
        post(node, "La hornada verde")
        device = node.key.device
    (path,) = here.records.iterdir()

    kept = path.read_text()

    for word in ("Carmen", "Oliva", "hornada", device.hex(), "la oficina"):
        assert word not in kept
        assert word not in path.name
    assert set(json.loads(kept)) == {"epoch", "lanes", "counter", "home"}
    if os.name != "nt":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(here.records.stat().st_mode) == 0o700


def test_the_guard_does_not_give_away_which_computer_it_is(home: Path) -> None:
    assert "oficina" not in HomePaths(home).guard.read_text()


def test_receiving_goes_on_in_a_home_that_may_not_write(
    home: Path, here: Machine, elsewhere: Machine, tmp_path: Path
) -> None:
    shutil.copytree(home, tmp_path / "copy")
    with opened(home, here) as node, opened(tmp_path / "copy", elsewhere) as copy:
        text = post(node, "lo ve también la copia")

        give_all(node, copy)

        assert copy.reader.card(text) is not None


def test_a_home_that_met_itself_stays_read_only_after_a_restart(home: Path, here: Machine) -> None:
    with opened(home, here) as node:
        assert node.guarding.met_twin()
        assert not node.guarding.met_twin()
        refused(node, Trouble.TWIN)

    with opened(home, here) as node:
        refused(node, Trouble.TWIN)


def test_two_own_entries_at_one_position_stop_the_writing(
    home: Path, here: Machine, tmp_path: Path
) -> None:
    shutil.copytree(home, tmp_path / "copy")
    same = Machine(here.id, tmp_path / "cloned-state")
    with opened(home, here) as node, opened(tmp_path / "copy", same) as clone:
        post(node, "una")
        post(clone, "otra")

        give_all(clone, node)

        refused(node, Trouble.FORK)
        assert {key.branch != b"" for key in node.store.heads([Lane.CONTENT])} == {True, False}
