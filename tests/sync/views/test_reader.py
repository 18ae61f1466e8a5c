from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest

from support.fold_office import (
    CARMEN,
    INES,
    MARTA,
    OFFICE,
    Pen,
    Views,
)
from sync.errors import DamagedHome
from sync.values import EntryId, PersonId
from sync.views.reader import ViewsReader
from sync.views.writer import ViewsWriter


def test_without_a_file_everything_is_empty(tmp_path: Path) -> None:
    reader = ViewsReader(tmp_path / "views.db", MARTA)

    assert reader.me() is None
    assert reader.feed() == []
    assert reader.card(EntryId(bytes(32))) is None
    assert reader.people() == []
    assert reader.person(PersonId(bytes(32))) is None
    assert [row.name for row in reader.channels({})] == ["general"]
    assert reader.unread_announcements() == []
    assert reader.pinned(0) is None
    assert list(tmp_path.iterdir()) == []
    reader.close()


def test_a_file_that_comes_later_is_read(tmp_path: Path) -> None:
    path = tmp_path / "views.db"
    reader, writer = ViewsReader(path, MARTA), ViewsWriter(path, MARTA)
    assert reader.feed() == []

    writer.open()
    writer.apply([Pen().post(INES, "hola")], OFFICE, 1)

    assert len(reader.feed()) == 1
    writer.close()
    assert len(reader.feed()) == 1
    reader.close()


def test_views_are_read_while_no_node_runs(views: Views) -> None:
    views.fold(views.pen.post(INES, "hola"))
    views.writer.close()

    assert len(ViewsReader(views.path, MARTA).feed()) == 1


def test_a_file_that_was_replaced_is_read_anew(views: Views) -> None:
    views.fold(views.pen.post(INES, "viejo"))
    assert views.reader.feed()[0].text == "viejo"
    views.writer.close()
    for suffix in ("", "-wal", "-shm"):
        views.path.with_name(views.path.name + suffix).unlink(missing_ok=True)
    assert views.reader.feed() == []

    views.writer.open()
    views.fold(views.pen.post(INES, "nuevo"))

    assert [card.text for card in views.reader.feed()] == ["nuevo"]


def test_a_damaged_file_is_said_and_its_successor_is_read(views: Views) -> None:
    views.fold(views.pen.post(INES, "hola"))
    views.writer.close()
    views.reader.close()
    views.path.write_bytes(b"no database" * 1000)

    with pytest.raises(DamagedHome):
        views.reader.feed()
    views.writer.open()

    assert views.reader.feed() == []


def test_a_reader_lives_through_rebuilds_in_other_threads(views: Views) -> None:
    entries = [views.pen.post(INES, str(n)) for n in range(40)]
    views.fold(*entries)
    done = Event()

    def read() -> set[int]:
        seen = set()
        while not done.is_set():
            seen.add(len(views.reader.feed(limit=100)))
            views.reader.me()
        return seen

    with ThreadPoolExecutor(3) as threads:
        readers = [threads.submit(read) for _ in range(3)]
        for _ in range(25):
            views.writer.reset()
            views.fold(*entries[:20])
            views.fold(*entries[20:])
            views.reader.close()
        done.set()
        seen = set().union(*(reader.result() for reader in readers))

    assert seen <= {0, 20, 40}
    assert len(views.reader.feed(limit=100)) == 40


def test_a_reader_cannot_write(views: Views) -> None:
    views.fold(views.pen.post(CARMEN, "hola"))
    connection = views.reader._handle().connection

    with pytest.raises(Exception, match="readonly"):
        connection.execute("DELETE FROM card")


def test_the_digest_is_the_writer_s(views: Views) -> None:
    views.fold(views.pen.post(CARMEN, "hola"))

    assert views.reader.digest() == views.writer.digest()


def test_the_window_may_import_the_reader_before_its_first_frame() -> None:
    heavy = "{'msgspec', 'cryptography', 'sqlalchemy', 'alembic', 'asyncio', 'zeroconf', 'ssl'}"
    code = f"import sys, sync.views.reader; print(sorted({heavy} & set(sys.modules)))"

    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert run.stdout.strip() == "[]"
