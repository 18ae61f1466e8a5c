"""Devices of very many rows are made again some at a time, and come out as in one go."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest

from support.any_kind import WORDS, Scribe
from support.disks import fill, small_disk_at
from support.fold_office import INES, MARTA, OFFICE, Pen, Views
from sync.errors import NoSpace
from sync.values import DeviceId
from sync.views import retelling
from sync.views.changing import Changing
from sync.views.fold import FoldEntry
from sync.views.reader import ViewsReader
from sync.views.writer import Retold, ViewsWriter

MB = 1 << 20


@pytest.fixture
def small_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retelling, "MANY", 3)
    monkeypatch.setattr(retelling, "AT_ONCE", 2)


def retell(
    writer: ViewsWriter, device: DeviceId, note: bytes, entries: Sequence[FoldEntry]
) -> None:
    writer.apply((), OFFICE, writer.cursor, [Retold(device, note, entries)])


def history() -> tuple[list[FoldEntry], list[FoldEntry]]:
    """Of a long one, all entries, and which of Inés's a removal leaves."""
    entries = Scribe(Random(2026)).history(600)
    own = [entry for entry in entries if entry.log.device == INES]
    return entries, own[: len(own) // 2]


@pytest.fixture
def at_once(tmp_path: Path) -> bytes:
    """The digest when it is done in one go."""
    writer = ViewsWriter(tmp_path / "once.db", MARTA)
    writer.open()
    entries, kept = history()
    writer.apply(entries, OFFICE, len(entries))
    retell(writer, INES, b"x", kept)
    digest = writer.digest()
    writer.close()
    return digest


@pytest.mark.usefixtures("small_steps")
def test_rows_made_again_some_at_a_time_are_those_of_one_go(at_once: bytes, views: Views) -> None:
    entries, kept = history()
    views.fold(*entries)
    whole = views.writer.digest()
    found = {word: _found(views.reader, word) for word in WORDS}

    retell(views.writer, INES, b"x", kept)

    assert views.writer.digest() == at_once != whole
    assert views.writer.authority() == {INES: b"x"}
    retell(views.writer, INES, b"", [one for one in entries if one.log.device == INES])
    assert views.writer.digest() == whole
    assert views.writer.authority() == {}
    assert {word: _found(views.reader, word) for word in WORDS} == found


@pytest.mark.usefixtures("small_steps")
@pytest.mark.parametrize("after", [0, 1, 5, 60])
def test_what_a_full_disk_stops_is_begun_again(
    at_once: bytes, views: Views, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    entries, kept = history()
    views.fold(*entries)
    left = [after]

    def folded_back(_views: Changing) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise NoSpace(path="")

    with monkeypatch.context() as once:
        once.setattr(Changing, "_fold_back", folded_back)
        with pytest.raises(NoSpace):
            retell(views.writer, INES, b"x", kept)
    assert views.writer.authority() not in ({}, {INES: b"x"})

    retell(views.writer, INES, b"x", kept)

    assert views.writer.digest() == at_once
    assert views.writer.authority() == {INES: b"x"}


def test_a_flood_is_removed_on_a_disk_that_is_nearly_full(tmp_path: Path) -> None:
    dice, pen = Random(1), Pen()
    some = [f"palabra{number}" for number in range(2000)]
    flood = [pen.post(INES, " ".join(dice.choices(some, k=20))) for _ in range(15_000)]
    with small_disk_at(tmp_path / "disk", "64m") as disk:
        writer = ViewsWriter(disk / "views.db", MARTA)
        writer.open()
        for start in range(0, len(flood), 1000):
            writer.apply(flood[start : start + 1000], OFFICE, start + 1000)
        writer.sweep()
        fill(disk, leave=8 * MB)

        retell(writer, INES, b"x", flood[:10])

        reader = ViewsReader(disk / "views.db", MARTA)
        assert len(reader.feed(limit=50)) == 10
        reader.close()
        writer.close()


def _found(reader: ViewsReader, word: str) -> list[bytes]:
    return sorted(card.id for card in reader.search(word, limit=500))
