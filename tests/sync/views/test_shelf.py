"""What there is no room for: the oldest goes first, and nothing that somebody needs."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from support.fold_office import INES, MARTA, START_MS, Views, blob, person_of
from sync.values import BlobId
from sync.views.shelf import ASKED_MS

PLENTY = 10**9


def waited_for(views: Views) -> list[BlobId]:
    """What is fetched by itself, whatever it is."""
    return sorted(one for one, _ in views.reader.wanted_blobs(99))


def blobs(*names: str) -> list[BlobId]:
    return sorted(map(blob, names))


def fill(views: Views) -> None:
    """Four files of a hundred bytes, the oldest first."""
    views.fold(
        views.pen.file(INES, "a", 100),
        views.pen.file(INES, "b", 100),
        views.pen.file(MARTA, "c", 100),
        views.pen.file(INES, "d", 100),
    )


def test_with_room_for_all_nothing_is_spare(views: Views) -> None:
    fill(views)

    assert not views.writer.sort_out_blobs(400, 300, START_MS)
    assert waited_for(views) == blobs("a", "b", "c", "d")


def test_the_newest_are_fetched_as_far_as_the_budget_goes(views: Views) -> None:
    fill(views)

    assert views.writer.sort_out_blobs(250, PLENTY, START_MS)
    assert not views.writer.sort_out_blobs(250, PLENTY, START_MS)
    assert waited_for(views) == blobs("c", "d")


def test_nobody_fills_everybodys_disk_alone(views: Views) -> None:
    fill(views)

    views.writer.sort_out_blobs(PLENTY, 100, START_MS)

    assert waited_for(views) == blobs("c", "d")


def test_what_somebody_asked_for_is_fetched_and_stays_for_a_month(views: Views) -> None:
    fill(views)
    views.writer.sort_out_blobs(100, PLENTY, START_MS)

    assert views.writer.want_blob(blob("a"), START_MS)
    assert waited_for(views) == blobs("a", "d")
    views.writer.note_blob(blob("a"))
    views.writer.sort_out_blobs(100, PLENTY, START_MS + ASKED_MS - 1)
    assert views.reader.spare_blobs(person_of(MARTA), 9) == []
    views.writer.sort_out_blobs(100, PLENTY, START_MS + ASKED_MS)
    assert views.reader.spare_blobs(person_of(MARTA), 9) == [blob("a")]


def test_what_no_card_shows_cannot_be_asked_for(views: Views) -> None:
    fill(views)

    assert not views.writer.want_blob(blob("other"), START_MS)


def test_the_oldest_goes_first_and_never_what_one_posted_oneself(views: Views) -> None:
    fill(views)
    for name in "abcd":
        views.writer.note_blob(blob(name))

    views.writer.sort_out_blobs(100, PLENTY, START_MS)

    assert views.reader.bytes_of_blobs() == 400
    assert views.reader.spare_blobs(person_of(MARTA), 9) == [blob("a"), blob("b")]
    assert views.reader.spare_blobs(person_of(INES), 9) == [blob("c")]


def test_what_is_pinned_is_kept_before_what_is_newer(views: Views) -> None:
    fill(views)
    with closing(sqlite3.connect(views.writer.path)) as file, file:
        pin = "UPDATE card SET pin = 1 WHERE id = (SELECT card FROM attached WHERE blob = ?)"
        file.execute(pin, (blob("a"),))

    views.writer.sort_out_blobs(200, PLENTY, START_MS)

    assert waited_for(views) == blobs("a", "d")
