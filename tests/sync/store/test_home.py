"""The small files of a home: the folder, the lock, the keys, the guard."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from sync.errors import CannotRead, DamagedHome, HomeBusy, NewerDatabase, NoCompany, NotAHome
from sync.store.guard import Guard, read_guard, write_guard
from sync.store.home import HomePaths
from sync.store.keys import Keys, PendingJoin, load_keys, member_keys
from sync.store.lock import HomeLock
from sync.values import CompanyId, DeviceId, EntryId, Head, PersonId

KEYS = Keys(seed=b"s" * 32, x25519=b"x" * 32, epoch=2**64 - 1, device=DeviceId(b"d" * 32))


def test_a_home_is_readable_by_its_person_alone(tmp_path: Path) -> None:
    home = HomePaths(tmp_path / "patio")

    home.prepare()

    assert stat.S_IMODE(home.root.stat().st_mode) == 0o700


def test_a_folder_with_other_people_s_files_is_no_home(tmp_path: Path) -> None:
    (tmp_path / "nominas.ods").write_text("…")

    with pytest.raises(NotAHome):
        HomePaths(tmp_path).prepare()


def test_a_file_is_no_home(tmp_path: Path) -> None:
    (tmp_path / "patio").write_text("")

    with pytest.raises(NotAHome):
        HomePaths(tmp_path / "patio").prepare()


def test_an_earlier_home_may_be_used_again(tmp_path: Path) -> None:
    for name in ("patio.db", "patio.db-wal", "lock", "keys.json.new", "node.log"):
        (tmp_path / name).write_text("")

    HomePaths(tmp_path).prepare()


def test_two_processes_cannot_hold_one_home(tmp_path: Path) -> None:
    holder = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import sys, pathlib; from sync.store.lock import HomeLock;"
            "lock = HomeLock(pathlib.Path(sys.argv[1])); print('held', flush=True);"
            "sys.stdin.read()",
            str(tmp_path / "lock"),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"

    with pytest.raises(HomeBusy) as refused:
        HomeLock(tmp_path / "lock")

    assert refused.value.facts["pid"] == holder.pid
    holder.communicate()
    with HomeLock(tmp_path / "lock"):
        assert (tmp_path / "lock").read_text() == str(os.getpid())


@pytest.mark.skipif(os.name == "nt", reason="open files cannot be deleted there")
def test_a_lock_file_that_was_deleted_still_keeps_others_out(tmp_path: Path) -> None:
    with HomeLock(tmp_path / "lock"):
        (tmp_path / "lock").unlink()

        with pytest.raises(HomeBusy):
            HomeLock(tmp_path / "lock")

    HomeLock(tmp_path / "lock").release()


def test_a_home_that_came_to_nothing_goes_with_the_folders_made_for_it(tmp_path: Path) -> None:
    home = HomePaths(tmp_path / "personas" / "marta")

    made = home.prepare()
    HomeLock(home.lock).take_away(made)

    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_was_there_or_holds_more_than_the_lock_stays(tmp_path: Path) -> None:
    there, kept = HomePaths(tmp_path / "there"), HomePaths(tmp_path / "kept")
    there.root.mkdir()
    HomeLock(there.lock).take_away(there.prepare())
    made = kept.prepare()
    KEYS.save(kept.keys)
    HomeLock(kept.lock).take_away(made)

    assert there.root.is_dir()
    assert load_keys(kept.keys) == KEYS


def test_keys_come_back_as_they_were_saved(tmp_path: Path) -> None:
    pending = PendingJoin("ab", b"h" * 128, b"s" * 64, b"a" * 16, b"body")
    joining = replace(KEYS, pending=pending)
    member = joining.joined(CompanyId(b"c" * 32), PersonId(b"p" * 32), 1, b"n" * 32)

    assert member.admitted_with == "ab"
    for keys in (KEYS, joining, member):
        keys.save(tmp_path / "keys.json")
        assert load_keys(tmp_path / "keys.json") == keys
    assert stat.S_IMODE((tmp_path / "keys.json").stat().st_mode) == 0o600


def test_a_join_that_was_never_answered_is_no_membership(tmp_path: Path) -> None:
    KEYS.save(tmp_path / "keys.json")

    with pytest.raises(NoCompany):
        member_keys(tmp_path / "keys.json")


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"{}", b'{"version": 1, "seed": "zz"}'])
def test_keys_that_cannot_be_read_are_damage_and_not_a_fresh_home(
    tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "keys.json").write_bytes(content)

    with pytest.raises(DamagedHome):
        load_keys(tmp_path / "keys.json")


@pytest.mark.skipif(os.name == "nt", reason="symbolic links need a right of their own there")
def test_what_the_system_does_not_let_us_read_is_not_called_damaged(tmp_path: Path) -> None:
    for name in ("keys.json", "guard.json"):
        (tmp_path / name).symlink_to(tmp_path / name)

    with pytest.raises(CannotRead):
        load_keys(tmp_path / "keys.json")
    with pytest.raises(CannotRead):
        read_guard(tmp_path / "guard.json")


@pytest.mark.parametrize("field", ["seed", "x25519", "device", "epoch", "secrets", "version"])
@pytest.mark.parametrize("value", ["ab", None, -1, 2**64, 1e308 * 10, [["1", "ab"]], True])
def test_a_key_file_with_a_field_that_does_not_fit_is_damage(
    tmp_path: Path, field: str, value: object
) -> None:
    path = tmp_path / "keys.json"
    KEYS.save(path)
    path.write_text(json.dumps({**json.loads(path.read_text()), field: value}))

    with pytest.raises(DamagedHome):
        load_keys(path)


def test_keys_of_a_newer_version_are_refused(tmp_path: Path) -> None:
    (tmp_path / "keys.json").write_text('{"version": 3}')

    with pytest.raises(NewerDatabase):
        load_keys(tmp_path / "keys.json")


def test_the_guard_comes_back_as_it_was_written(tmp_path: Path) -> None:
    heads = {0: Head(3, EntryId(b"a" * 32)), 1: Head(70, EntryId(b"b" * 32))}

    guard = Guard(2**64 - 1, heads, counter=7, machine=b"m" * 16, twin=True)
    write_guard(tmp_path / "guard.json", guard)

    assert read_guard(tmp_path / "guard.json") == guard


def test_a_guard_of_the_first_version_still_says_how_far_the_device_wrote(tmp_path: Path) -> None:
    digest = "ab" * 32
    path = tmp_path / "guard.json"
    path.write_text(f'{{"epoch": 5, "lanes": {{"1": [3, "{digest}"]}}}}')

    assert read_guard(path) == Guard(5, {1: Head(3, EntryId(bytes.fromhex(digest)))})


def test_a_guard_that_cannot_be_read_is_damage(tmp_path: Path) -> None:
    for text in ("{", '{"epoch": Infinity, "lanes": {}}', '{"epoch": -1, "lanes": {}}', "[" * 9999):
        (tmp_path / "guard.json").write_text(text)

        with pytest.raises(DamagedHome):
            read_guard(tmp_path / "guard.json")


@pytest.mark.parametrize(
    "heads",
    [{"9": [1, "ab" * 32]}, {"1": [2**64, "ab" * 32]}, {"1": [0, "ab" * 32]}, {"1": [1, "ab"]}],
    ids=["lane", "too far", "nowhere", "half a hash"],
)
def test_a_guard_that_names_an_impossible_position_is_damage(
    tmp_path: Path, heads: dict[str, object]
) -> None:
    (tmp_path / "guard.json").write_text(json.dumps({"epoch": 5, "lanes": heads}))

    with pytest.raises(DamagedHome):
        read_guard(tmp_path / "guard.json")
