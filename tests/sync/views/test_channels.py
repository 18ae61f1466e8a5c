from __future__ import annotations

from support.fold_office import (
    INES,
    MARTA,
    MARTA_SPARE,
    STRANGER,
    Views,
)
from sync.views.channels import _NAMES, COUNTED
from sync.views.rows import ChannelRow


def test_general_is_always_there(views: Views) -> None:
    assert views.reader.channels({}) == [ChannelRow("general", 0)]


def test_channels_with_posts_stand_by_name_after_general(views: Views) -> None:
    views.fold(
        *[
            views.pen.post(INES, "hola", name)
            for name in ("taller", "Envíos", "general", "zona", "")
        ],
        views.pen.post(STRANGER, "no cuenta", "aaa"),
        views.pen.kudos(INES, MARTA),
    )

    assert [row.name for row in views.reader.channels({})] == [
        "general",
        "Envíos",
        "taller",
        "zona",
    ]


def test_unread_are_posts_by_others_after_my_last_look(views: Views) -> None:
    first = views.pen.post(INES, "uno", "taller")
    second = views.pen.post(INES, "dos", "taller")
    views.fold(
        first,
        second,
        views.pen.post(MARTA, "mío", "taller"),
        views.pen.post(MARTA_SPARE, "mío también", "taller"),
    )

    marks = [first.received_ms - 1, first.received_ms, second.received_ms]
    unread = [views.reader.channels({"taller": mark})[1].unread for mark in marks]

    assert unread == [2, 1, 0]


def test_unread_posts_are_counted_only_as_far_as_a_badge_goes(views: Views) -> None:
    views.fold(*[views.pen.post(INES, "hola") for _ in range(COUNTED + 5)])

    assert views.reader.channels({}) == [ChannelRow("general", COUNTED)]


def test_names_are_found_along_the_index(views: Views) -> None:
    connection = views.reader._handle().connection

    plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {_NAMES}")]

    assert sum("INDEX card_by_channel" in step for step in plan) == 2
