"""``verify``, ``doctor`` and ``mend`` on a home of this process."""

from __future__ import annotations

import json
import shutil
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from support.bytes import column, flip, settle
from support.nodes import Office, cut, meet
from sync.cli import main
from sync.cli.checkwords import check_line, finding_line
from sync.client import Client
from sync.errors import DamagedHome
from sync.node.core import Node
from sync.node.doctor import Check, State, examine
from sync.node.doctor.data import check_clock, check_sqlite, check_writing
from sync.node.verifying import Finding
from sync.store.care.rot import Fault
from sync.store.watermark import OVERRIDE


@pytest.fixture
def home(tmp_path: Path) -> Path:
    client = Client(tmp_path / "carmen")
    client.create("Cerámicas Oliva", "Carmen Oliva")
    client.post("El horno ya está frío")
    client.close()
    settle(tmp_path / "carmen" / "patio.db")
    return tmp_path / "carmen"


def run(capsys: pytest.CaptureFixture[str], home: Path, *words: str) -> tuple[int, Any]:
    status = main([*words, "--home", str(home), "--json"])
    return status, json.loads(capsys.readouterr().out)


def check(found: dict[str, Any], name: str) -> dict[str, Any]:
    (one,) = [one for one in found["checks"] if one["name"] == name]
    assert isinstance(one, dict)
    return one


# -- verify ---------------------------------------------------------------------------


def test_a_whole_home_verifies(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, found = run(capsys, home, "verify")

    assert status == 0
    assert found["good"]
    assert found["findings"] == []
    assert found["entries"] == found["signatures"] == found["payloads"] == 3
    client = Client(home)
    said = client.status()
    client.close()
    assert (found["governance"], found["views"]) == (said.governance_digest, said.views_digest)


def test_a_changed_text_is_named_by_author_and_position(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    flip(home / "patio.db", "El horno ya está frío".encode())

    status = main(["verify", "--home", str(home)])

    said = capsys.readouterr().out
    assert status == 1
    assert "content entry 2: the content is not what its author signed" in said
    assert "patio node" in said


def test_a_view_that_says_something_else_is_found(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with sqlite3.connect(home / "views.db") as views:
        views.execute("UPDATE card SET text = 'El horno está caliente'")
    views.close()

    status, found = run(capsys, home, "verify")

    assert status == 1
    assert [finding["kind"] for finding in found["findings"]] == ["views"]
    assert main(["rebuild", "--home", str(home)]) == 0
    capsys.readouterr()
    assert run(capsys, home, "verify")[0] == 0


def test_a_picture_with_other_bytes_is_found(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = "ab" * 32
    (home / "blobs" / "ab").mkdir(parents=True)
    (home / "blobs" / "ab" / name).write_bytes(b"otra cosa")

    status, found = run(capsys, home, "verify")

    assert status == 1
    assert found["findings"][0]["kind"] == "blob"
    assert name in found["findings"][0]["words"]


def test_verifying_changes_nothing(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (home / "patio.db").read_bytes()
    run(capsys, home, "verify")
    assert (home / "patio.db").read_bytes() == before


@pytest.mark.parametrize(
    "kind",
    [*map(str, Fault), "database", "chain", "hole", "unsigned", "governance", "views", "blob"],
)
def test_every_finding_says_what_to_do(kind: str) -> None:
    said = finding_line(Finding(kind, "x", None))
    assert "{" not in said
    assert any(word in said for word in ("patio ", "Delete"))


# -- doctor ---------------------------------------------------------------------------


def test_a_whole_home_is_well(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, found = run(capsys, home, "doctor")

    assert status == 0
    assert found["good"]
    # Whether this computer has a VPN is its own affair.
    names = [one["name"] for one in found["checks"] if one["name"] != "vpn"]
    assert names == [
        "sqlite", "volume", "room", "keys", "node", "guard", "witness", "log", "scrub",
        "writing", "clock", "backup", "network", "colleagues",
    ]  # fmt: skip
    assert check(found, "log")["entries"] == 3


def test_a_folder_without_a_home_can_be_examined(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, found = run(capsys, tmp_path / "nada", "doctor")
    assert status == 0
    assert check(found, "keys")["why"] == "absent"
    assert not (tmp_path / "nada").exists()


def test_a_log_behind_its_guard_is_bad(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (home / "patio.db").read_bytes()
    client = Client(home)
    client.post("después de la copia")
    client.close()
    for name in ("patio.db-wal", "patio.db-shm"):
        (home / name).unlink(missing_ok=True)
    (home / "patio.db").write_bytes(before)

    status, found = run(capsys, home, "doctor")

    assert status == 1
    assert check(found, "guard")["why"] == "behind"


def test_a_damaged_log_is_bad(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / "patio.db").write_bytes(b"azulejos" * 1000)
    status, found = run(capsys, home, "doctor")
    assert status == 1
    assert "patio mend" in check(found, "log")["words"]


def test_little_room_is_said(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(OVERRIDE, f"{1 << 60}:0")
    status, found = run(capsys, home, "doctor")
    assert status == 0
    assert check(found, "room")["why"] == "paused"
    assert main(["status", "--home", str(home)]) == 0
    assert "Free some space" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("version", "state"),
    [((3, 51, 3), State.GOOD), ((3, 52, 0), State.GOOD), ((3, 51, 2), State.WARNING)],
)
def test_a_sqlite_with_the_checkpoint_defect_is_a_warning(
    version: tuple[int, ...], state: State
) -> None:
    assert check_sqlite(version).state is state


def test_a_clock_behind_the_newest_entry_is_a_warning() -> None:
    now = 1_795_000_000_000
    assert check_clock(now + 3_600_000, now).state is State.WARNING
    assert check_clock(now + 60_000, now).state is State.GOOD
    assert check_clock(0, 5).state is State.WARNING


def test_every_check_makes_a_line(home: Path) -> None:
    for one in examine(home):
        assert "{" not in check_line(one)
    assert "the keys cannot be read" in check_line(
        Check("keys", State.BAD, "CannotRead", {"detail": "keys.json"})
    )


@pytest.mark.parametrize("words", ["doctor", "verify", "mend"])
@pytest.mark.parametrize("emptied", [False, True])
def test_a_log_that_is_gone_or_empty_is_never_whole(
    home: Path, capsys: pytest.CaptureFixture[str], words: str, emptied: bool
) -> None:
    (home / "patio.db").unlink()
    if emptied:
        (home / "patio.db").touch()

    status = main([words, "--home", str(home)])

    said = "".join(capsys.readouterr())
    assert status == 1
    assert "'patio node' fetch" in said or "a node fetches it" in said
    assert "no such table" not in said
    assert (home / "patio.db").exists() == emptied


def test_a_log_without_an_entry_is_never_whole(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "patio.db").unlink()
    (home / "views.db").unlink()
    Node.open(home).close()  # it makes the file, and colleagues would give what was in it

    for words in ("doctor", "verify", "mend"):
        assert main([words, "--home", str(home)]) == 1
        assert "Everything adds up" not in "".join(capsys.readouterr())


def test_a_home_that_must_not_write_is_bad(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(run(capsys, home, "doctor")[1], "writing")["why"] is None
    shutil.copytree(home, tmp_path / "copia")

    status, found = run(capsys, tmp_path / "copia", "doctor")

    assert (status, check(found, "writing")["why"]) == (1, "copy")
    assert "patio continue" in check(found, "writing")["words"]


def test_a_device_that_was_removed_is_bad(tmp_path: Path) -> None:
    office = Office(tmp_path)
    carmen = office.found()
    marta = office.join("Marta", carmen)
    meet(carmen, marta)
    assert check_writing(marta.home).state is State.GOOD
    cut(carmen, marta)
    meet(carmen, marta)
    office.close()

    found = check_writing(marta.home)

    assert (found.state, found.why) == (State.BAD, "removed")


def test_changed_bytes_are_said_to_be_damage(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    genesis = column(home / "patio.db", "SELECT body FROM payload ORDER BY receipt")[:32]
    data = (home / "patio.db").read_bytes()
    (home / "patio.db").write_bytes(data.replace(genesis, b"\xff" * len(genesis)))

    for words in (["status"], ["post", "hola"]):
        assert main([*words, "--home", str(home)]) == 1
        said = capsys.readouterr().err
        assert "damaged" in said
        assert "patio mend" in said
    assert run(capsys, home, "doctor")[0] == 1
    status, found = run(capsys, home, "mend")
    assert (status, found["done"]) == (0, "rotten")
    assert found["rotten"]


def test_a_spoilt_page_is_bad(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = bytearray((home / "patio.db").read_bytes())
    for page in range(4096, len(data), 4096):
        data[page : page + 64] = bytes(64)
    (home / "patio.db").write_bytes(data)

    status, found = run(capsys, home, "doctor")

    assert status == 1
    assert "patio mend" in check(found, "log")["words"]


def test_damage_is_said_in_words(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(60):
        assert main(["post", f"{number} " + "y" * 300, "--home", str(home)]) == 0
    data = bytearray((home / "patio.db").read_bytes())
    for page in range(4096, len(data), 4096):
        data[page + 100 : page + 160] = b"\xff" * 60
    (home / "patio.db").write_bytes(data)
    capsys.readouterr()

    def damaged(_home: object, _keys: object) -> str:
        raise DamagedHome(path=":memory:", why="database disk image is malformed")

    monkeypatch.setattr("sync.node.doctor.data._worked_out", damaged)
    _, found = run(capsys, home, "doctor")

    log, writing = check(found, "log")["words"], check(found, "writing")["words"]
    assert "patio mend" in log
    assert "***" not in log
    assert writing.endswith("could not be told (database disk image is malformed)")


def test_a_home_without_its_keys_says_so(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / "keys.json").unlink()
    for words in (["status"], ["post", "hola"], ["feed"], ["verify"], ["mend"],
                  ["create", "Otra", "--name", "Carmen Oliva"]):  # fmt: skip
        assert main([*words, "--home", str(home)]) == 1
        assert "The keys of this home are missing" in capsys.readouterr().err
    status, found = run(capsys, home, "doctor")
    assert (status, check(found, "keys")["why"]) == (1, "KeysMissing")


# -- mend -----------------------------------------------------------------------------


def test_a_whole_database_needs_no_mending(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = column(home / "patio.db", "SELECT hash FROM entry ORDER BY receipt DESC")
    status, found = run(capsys, home, "mend")
    assert (status, found["done"], found["aside"]) == (0, "nothing", None)
    assert column(home / "patio.db", "SELECT hash FROM entry ORDER BY receipt DESC") == before


def test_mending_a_home_of_nobody_says_how_to_begin(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["mend", "--home", str(tmp_path / "nada")]) == 1
    assert "patio create" in capsys.readouterr().err
