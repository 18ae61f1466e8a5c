from __future__ import annotations

import sqlite3
from contextlib import closing

from support.fold_office import (
    AMPARO,
    CARMEN,
    INES,
    MARTA,
    MARTA_SPARE,
    STRANGER,
    Views,
    person_of,
)
from sync.values import Lane, LogKey
from sync.views.rows import PersonRef, Spread


def test_a_card_is_known_to_be_here_and_with_its_author(views: Views) -> None:
    views.fold(
        views.pen.profile(CARMEN, "Carmen"),
        views.pen.profile(AMPARO, "Amparo"),
        views.pen.profile(MARTA, "Marta"),
        views.pen.post(INES, "hola"),
    )

    (card,) = views.reader.feed()

    missing = (
        PersonRef(person_of(AMPARO), "Amparo"),
        PersonRef(person_of(CARMEN), "Carmen"),
        PersonRef(person_of(MARTA), "Marta"),  # her second PC
    )
    assert card.spread == Spread(2, 5, missing)


def test_my_own_card_starts_on_one_device(views: Views) -> None:
    views.fold(views.pen.post(MARTA, "hola"))

    assert views.reader.feed()[0].spread.have == 1


def test_a_peer_has_what_lies_up_to_its_payload_head(views: Views) -> None:
    first, second = views.pen.post(INES, "uno"), views.pen.post(INES, "dos")
    views.fold(first, second)

    assert views.writer.note_holding(CARMEN, {first.log: first.seq})

    newest, oldest = views.reader.feed()
    assert (oldest.spread.have, newest.spread.have) == (3, 2)


def test_what_a_peer_holds_never_shrinks(views: Views) -> None:
    post = views.pen.post(INES, "hola")
    views.fold(post)
    views.writer.note_holding(CARMEN, {post.log: 9})

    assert not views.writer.note_holding(CARMEN, {post.log: 0})
    assert not views.writer.note_holding(CARMEN, {post.log: 5})
    assert not views.writer.note_holding(CARMEN, {post.log: 9})
    assert views.writer.note_holding(CARMEN, {post.log: 2**64 - 1})
    assert views.reader.feed()[0].spread.have == 3


def test_what_was_noted_is_not_written_again(views: Views) -> None:
    log = views.pen.post(INES, "hola").log
    views.writer.note_holding(CARMEN, {log: 3}, keeps=True)
    with closing(sqlite3.connect(views.writer.path)) as watching:

        def version() -> int:
            return int(watching.execute("PRAGMA data_version").fetchone()[0])

        before = version()
        assert not views.writer.note_holding(CARMEN, {log: 3}, keeps=True)
        assert version() == before

        views.writer.note_holding(CARMEN, {log: 3})  # it keeps what is sealed to others no more
        assert version() != before


def test_a_file_that_was_lost_is_told_again(views: Views) -> None:
    log = views.pen.post(INES, "hola").log
    views.writer.note_holding(CARMEN, {log: 3})
    views.writer.path.unlink()
    assert views.writer.mend()

    assert views.writer.note_holding(CARMEN, {log: 3})
    assert views.writer.held_elsewhere(log) == 3


def test_another_epoch_lane_or_an_uncounted_device_says_nothing(views: Views) -> None:
    post = views.pen.post(INES, "hola")
    views.fold(post)
    views.writer.note_holding(CARMEN, {LogKey(INES, 7, Lane.CONTENT): 9})
    views.writer.note_holding(CARMEN, {LogKey(INES, post.log.epoch, Lane.SEALED): 9})
    views.writer.note_holding(STRANGER, {post.log: 9})

    assert views.reader.feed()[0].spread.have == 2


def test_with_everybody_nobody_is_missing(views: Views) -> None:
    post = views.pen.post(INES, "hola")
    for device in (CARMEN, AMPARO, MARTA_SPARE):
        views.writer.note_holding(device, {post.log: 1})
    views.fold(post)

    assert views.reader.feed()[0].spread == Spread(5, 5, ())


def test_what_only_its_author_holds_is_held_nowhere_else(views: Views) -> None:
    log = views.pen.post(MARTA, "hola").log
    views.writer.note_holding(MARTA, {log: 9})
    assert views.writer.held_elsewhere(log) == 0

    views.writer.note_holding(CARMEN, {log: 3})
    views.writer.note_holding(INES, {log: 5})

    assert views.writer.held_elsewhere(log) == 5
