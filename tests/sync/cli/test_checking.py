"""``verify``, ``doctor`` and ``mend`` on a home of this process."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from support.bytes import column, flip, settle
from sync.cli import main
from sync.cli.checkwords import check_line, finding_line
from sync.client import Client
from sync.node.examining import Check, State, check_clock, check_sqlite, examine
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
    names = [one["name"] for one in found["checks"]]
    assert names == [
        "sqlite", "volume", "room", "keys", "node", "guard", "witness", "log", "scrub", "clock",
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
