from __future__ import annotations

from support.fold_office import INES, MARTA, Views
from sync.views.snapshot import Snapshot


def test_it_sees_what_there_was_when_it_was_entered(views: Views) -> None:
    views.fold(views.pen.post(INES, "antes"))

    with Snapshot(views.path, MARTA) as snapshot:
        views.fold(views.pen.post(INES, "después"))
        seen = [card.text for card in snapshot.feed()]
        views.writer.reset()
        after_reset = [card.text for card in snapshot.feed()]

    assert seen == after_reset == ["antes"]
    assert views.reader.feed() == []


def test_it_goes_on_with_the_file_that_it_began_with(views: Views) -> None:
    views.fold(views.pen.post(INES, "antes"))

    with Snapshot(views.path, MARTA) as snapshot:
        for suffix in ("-wal", "-shm", ""):
            views.path.with_name(views.path.name + suffix).unlink(missing_ok=True)
        views.writer.mend()

        assert [card.text for card in snapshot.feed()] == ["antes"]


def test_where_nothing_is_it_sees_nothing(views: Views) -> None:
    with Snapshot(views.path.with_name("no.db"), MARTA) as snapshot:
        assert snapshot.feed() == []
        assert snapshot.me() is None
