"""A database that SQLite itself finds damaged (T30)."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from support.entries import COMPANY, NOW_MS, author, chain, checked
from sync.log.entry import Entry
from sync.store.care.mending import integrity, reindex, set_aside
from sync.store.entries import LogStore
from sync.values import Lane

PAGE = 4096


@pytest.fixture
def entries(tmp_path: Path) -> list[Entry]:
    """A log of some pages in ``patio.db``, closed."""
    made = chain(author(1), [f"azulejo número {n:04}" for n in range(400)])
    store = LogStore(tmp_path / "patio.db", COMPANY)
    store.ingest(checked(made), NOW_MS)
    store.close()
    return made


def pages_of(path: Path, name: str) -> list[int]:
    """The leaf pages of a table or an index, by their place in the file."""
    with sqlite3.connect(path) as raw:
        (root,) = raw.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = ?", (name,)
        ).fetchone()
    raw.close()
    data = path.read_bytes()
    start = (root - 1) * PAGE
    if data[start] in (10, 13):
        return [root]
    count = int.from_bytes(data[start + 3 : start + 5], "big")
    cells = [
        int.from_bytes(data[start + 12 + 2 * n : start + 14 + 2 * n], "big") for n in range(count)
    ]
    return [int.from_bytes(data[start + c : start + c + 4], "big") for c in cells]


def spoil(path: Path, page: int, there: int = 0, length: int = 8) -> None:
    with path.open("r+b") as file:
        file.seek((page - 1) * PAGE + there)
        file.write(b"\xee" * length)


def test_a_whole_file_needs_nothing(entries: list[Entry], tmp_path: Path) -> None:
    assert integrity(tmp_path / "patio.db") == []
    assert not reindex(tmp_path / "patio.db")


def test_a_key_that_rotted_in_an_index_is_made_anew(entries: list[Entry], tmp_path: Path) -> None:
    path = tmp_path / "patio.db"
    data = bytearray(path.read_bytes())
    digest = entries[200].id
    first = data.index(digest)
    second = data.index(digest, first + 1)  # one in the table, one in the index
    for place in (first, second):
        page = place // PAGE + 1
        if page in pages_of(path, "entry_by_id"):
            data[place] ^= 1
    path.write_bytes(data)
    assert integrity(path) != []

    assert reindex(path)

    assert integrity(path) == []


def test_an_index_with_a_rubbish_page_costs_no_entry(entries: list[Entry], tmp_path: Path) -> None:
    path = tmp_path / "patio.db"
    spoil(path, pages_of(path, "entry_by_id")[3])
    assert not reindex(path)

    assert set_aside(path, 7).rows == 400

    assert integrity(path) == []


def test_a_table_with_a_rubbish_page_is_set_aside_and_the_rest_is_kept(
    entries: list[Entry], tmp_path: Path
) -> None:
    path = tmp_path / "patio.db"
    spoil(path, pages_of(path, "entry")[5])
    damaged = path.read_bytes()
    assert not reindex(path)

    rescued = set_aside(path, 7)

    assert rescued.aside.name == "patio.db.damaged-7"
    assert rescued.aside.read_bytes() == damaged
    assert 350 <= rescued.rows < 400
    assert integrity(path) == []
    store = LogStore(path, COMPANY)
    head = store.head(entries[0].header.key)
    assert head is not None
    assert (head.seq, head.hash) == (400, entries[-1].id)
    store.close()


def test_a_lost_table_of_logs_is_made_from_the_headers(
    entries: list[Entry], tmp_path: Path
) -> None:
    path = tmp_path / "patio.db"
    spoil(path, pages_of(path, "log")[0])

    rescued = set_aside(path, 7)

    assert rescued.rows == 400
    store = LogStore(path, COMPANY)
    assert len(store.arrivals(0, Lane.CONTENT, 1000)) == 400
    head = store.head(entries[0].header.key)
    assert head is not None
    assert head.hash == entries[-1].id
    store.close()


def test_a_file_that_is_no_database_any_more_is_set_aside_whole(
    entries: list[Entry], tmp_path: Path
) -> None:
    path = tmp_path / "patio.db"
    spoil(path, 1, 0, 200)
    damaged = path.read_bytes()

    rescued = set_aside(path, 7)

    assert rescued.rows == 0
    assert rescued.aside.read_bytes() == damaged
    store = LogStore(path, COMPANY)
    assert store.count() == 0
    store.close()
