from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from support.fold_office import (
    CARMEN,
    FOUNDED,
    INES,
    MARTA,
    OFFICE,
    Pen,
    Views,
    blob,
)
from sync.errors import BrokenInvariant, CannotWrite, NoSpace
from sync.values import Reaction
from sync.views import schema
from sync.views.reader import ViewsReader
from sync.views.writer import ViewsWriter


def opened(path: Path) -> ViewsWriter:
    writer = ViewsWriter(path, MARTA)
    writer.open()
    return writer


def test_a_new_file_starts_at_zero(views: Views) -> None:
    assert views.writer.cursor == 0
    assert views.reader.feed() == []


def test_starting_anew_is_on_the_disk_whatever_happens_next(views: Views, tmp_path: Path) -> None:
    # Simulated seed 40638: a second power cut brought the old pages back, and other entries had
    # come meanwhile under the numbers that they were made from.
    views.writer.apply([views.pen.post(INES, "hola")], OFFICE, 7)
    views.writer.close()
    views.writer.open()  # the pages are in the file itself now
    views.writer.reset()
    what_a_power_cut_leaves = tmp_path / "left.db"
    what_a_power_cut_leaves.write_bytes(views.path.read_bytes())  # and nothing of the log beside it
    left = opened(what_a_power_cut_leaves)
    assert left.cursor == 0
    left.close()


def test_the_cursor_outlives_the_process(views: Views) -> None:
    views.writer.apply([views.pen.post(INES, "hola")], OFFICE, 7)
    views.writer.close()

    views.writer.open()

    assert views.writer.cursor == 7
    assert len(views.reader.feed()) == 1


def test_the_cursor_never_goes_back(views: Views) -> None:
    views.writer.apply([], OFFICE, 7)
    views.writer.apply([], OFFICE, 3)

    assert views.writer.cursor == 7


def test_only_views_that_changed_are_named(views: Views) -> None:
    pen, fold = views.pen, views.fold
    post, notice = pen.post(INES, "hola"), pen.announce(CARMEN, "Navidad")

    assert fold() == {"feed", "people", "announcements", "channels"}
    assert fold(post) == {"feed", "channels"}
    assert fold(notice) == {"feed", "announcements"}
    assert fold(pen.kudos(INES, MARTA)) == {"feed"}
    assert fold(pen.comment(INES, post, "sí")) == {"feed"}
    assert fold(pen.react(INES, notice, Reaction.LIKE)) == {"feed", "announcements"}
    assert fold(pen.ack(INES, notice)) == {"feed", "announcements"}
    assert "people" in fold(pen.profile(INES, "Inés"))
    assert fold(post, notice) == frozenset()
    assert fold(pen.write(INES, b"?", kind=16)) == frozenset()


def test_governance_that_says_the_same_changes_nothing(views: Views) -> None:
    views.fold(governance=OFFICE)
    views.writer.close()
    views.writer.open()

    assert views.fold(governance=OFFICE) == frozenset()


def test_a_batch_is_folded_whole_or_not_at_all(views: Views) -> None:
    views.fold(views.pen.post(INES, "antes"))
    fresh = views.pen.post(INES, "nuevo")
    (size,) = views.writer._connection.execute("PRAGMA page_count").fetchone()
    views.writer._connection.execute(f"PRAGMA max_page_count = {size}")
    many = [views.pen.post(INES, "x" * 5000) for _ in range(50)]

    with pytest.raises(NoSpace):
        views.writer.apply([fresh, *many], OFFICE, 100)

    assert views.writer.cursor == 1
    assert [card.text for card in views.reader.feed()] == ["antes"]
    views.writer._connection.execute("PRAGMA max_page_count = 1000000")
    views.writer.apply([fresh, *many], OFFICE, 100)
    assert len(views.reader.feed(limit=100)) == 52


_KILLED_BEFORE_COMMIT = """
import os, sys
from pathlib import Path
from support.fold_office import INES, MARTA, OFFICE, Pen
from sync.views.reader import ViewsReader
from sync.views.writer import ViewsWriter

pen, writer = Pen(), ViewsWriter(Path(sys.argv[1]), MARTA)
writer.open()
entries = [pen.post(INES, str(n)) for n in range(6)]
writer.apply(entries[:3], OFFICE, 3)
writer._connection.set_trace_callback(lambda sql: os._exit(9) if "SET cursor" in sql else None)
writer.apply(entries[3:], OFFICE, 6)
"""


def test_a_process_that_dies_while_folding_leaves_the_last_whole_batch(tmp_path: Path) -> None:
    path, pen = tmp_path / "views.db", Pen()
    entries = [pen.post(INES, str(n)) for n in range(6)]
    command = [sys.executable, "-c", _KILLED_BEFORE_COMMIT, str(path)]
    died = subprocess.run(command, env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)})
    assert died.returncode == 9

    writer = opened(path)
    assert writer.cursor == 3
    reader = ViewsReader(path, MARTA)
    assert [card.text for card in reader.feed()] == ["2", "1", "0"]

    writer.apply(entries[writer.cursor :], OFFICE, 6)

    assert [card.text for card in reader.feed()] == ["5", "4", "3", "2", "1", "0"]
    reader.close()
    writer.close()


def test_a_reset_forgets_all_but_what_was_seen_here(views: Views) -> None:
    post = views.pen.post(INES, "hola", pictures=["a"])
    views.writer.note_holding(CARMEN, {post.log: 1})
    views.writer.note_blob(blob("a"))
    views.fold(post)
    before = views.reader.feed(), views.writer.digest()

    views.writer.reset()

    assert views.writer.cursor == 0
    assert views.reader.feed() == []
    assert views.reader.me() is None
    views.fold(post)
    assert (views.reader.feed(), views.writer.digest()) == before


def test_a_file_of_another_version_is_made_anew(views: Views) -> None:
    post = views.pen.post(INES, "hola")
    views.fold(post)
    assert views.reader.feed()
    views.writer.close()
    with sqlite3.connect(views.path) as other:
        other.execute("ALTER TABLE card RENAME TO card_of_old")
        other.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    other.close()
    assert views.reader.feed() == []

    views.writer.open()

    assert views.writer.cursor == 0
    views.fold(post)
    assert len(views.reader.feed()) == 1


def test_a_file_with_a_table_gone_is_made_anew(views: Views) -> None:
    views.fold(views.pen.post(INES, "hola"))
    views.writer.close()
    with sqlite3.connect(views.path) as other:
        other.execute("DROP TABLE reaction")
    other.close()

    views.writer.open()

    assert views.writer.cursor == 0
    assert views.reader.feed() == []


@pytest.mark.parametrize("damage", [b"", b"not a database at all" * 400, b"SQLite format 3\0"])
def test_a_file_that_is_no_database_is_made_anew(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "views.db"
    path.write_bytes(damage)

    writer = opened(path)

    assert writer.cursor == 0
    writer.apply([Pen().post(INES, "hola")], OFFICE, 1)
    writer.close()
    assert opened_cursor(path) == 1


def opened_cursor(path: Path) -> int:
    writer = opened(path)
    writer.close()
    return writer.cursor


def test_damage_found_while_folding_starts_anew(tmp_path: Path) -> None:
    path = tmp_path / "views.db"
    pen = Pen()
    entries = [pen.post(INES, f"post {n} " + "x" * 500) for n in range(2000)]
    writer = opened(path)
    writer.apply(entries, OFFICE, len(entries))
    writer.close()
    # The pages that tables begin on stay, with one that their list may have grown by since: it
    # looks whole when opened.
    with closing(sqlite3.connect(path)) as file_of:
        (last,) = file_of.execute("SELECT max(rootpage) FROM sqlite_schema").fetchone()
    with path.open("r+b") as file:
        file.seek((last + 1) * 4096)
        file.write(b"\xff" * (path.stat().st_size - (last + 1) * 4096))
    writer = opened(path)
    assert writer.cursor == len(entries)

    changed = writer.apply(entries, FOUNDED, len(entries))

    assert changed == {"feed", "people", "announcements", "channels"}
    assert writer.cursor == 0
    writer.apply(entries, OFFICE, len(entries))
    assert writer.cursor == len(entries)
    writer.close()


def test_a_folder_that_is_not_there_is_said_in_plain_words(tmp_path: Path) -> None:
    writer = ViewsWriter(tmp_path / "no" / "views.db", MARTA)

    with pytest.raises(CannotWrite) as caught:
        writer.open()

    assert str(tmp_path) in str(caught.value.facts["path"])


def test_a_closed_writer_says_so(tmp_path: Path) -> None:
    with pytest.raises(BrokenInvariant):
        ViewsWriter(tmp_path / "views.db", MARTA).digest()
