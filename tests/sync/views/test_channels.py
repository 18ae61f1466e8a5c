from __future__ import annotations

from itertools import permutations

from support.fold_office import (
    AMPARO,
    CARMEN,
    INES,
    MARTA,
    MARTA_SPARE,
    START_MS,
    STRANGER,
    Views,
    governance,
    person_of,
)
from sync.content.feed import Post
from sync.values import Rank
from sync.views.channels import _NAMES, COUNTED, LOOKED_AT
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


def test_what_is_below_thousands_of_my_own_is_counted(views: Views) -> None:
    views.fold(views.pen.post(INES, "hola"), views.pen.post(CARMEN, "hola"))
    mine = [views.pen.post(one, "y yo") for one in (MARTA, MARTA_SPARE) for _ in range(1200)]
    views.fold(*mine)

    assert views.reader.channels({}) == [ChannelRow("general", 2)]
    assert views.reader.channels({"general": mine[0].received_ms}) == [ChannelRow("general", 0)]


def test_what_is_below_thousands_that_have_ended_is_counted(views: Views) -> None:
    soon, late = START_MS + 10_000_000, START_MS + 20_000_000
    views.fold(views.pen.write(INES, Post(text="aún", channel="general", until_ms=late)))
    ended = Post(text="ya no", channel="general", until_ms=soon)
    views.fold(views.pen.post(CARMEN, "siempre"))
    views.fold(*[views.pen.write(INES, ended) for _ in range(2400)])

    assert views.reader.channels({}, soon) == [ChannelRow("general", 2)]
    assert views.reader.channels({}, late) == [ChannelRow("general", 1)]


def test_every_number_of_unread_posts_is_told_up_to_the_most_a_badge_shows(views: Views) -> None:
    for n in range(COUNTED + 3):
        views.fold(views.pen.post(INES, "hola"), views.pen.post(MARTA, "y yo"))
        views.fold(views.pen.post(MARTA, "y yo"))

        assert views.reader.channels({})[0].unread == min(n + 1, COUNTED)


def test_counting_takes_no_more_work_the_more_posts_there_are(views: Views) -> None:
    def work() -> int:
        """How many thousand steps SQLite takes."""
        steps, connection = [], views.reader._handle().connection
        connection.set_progress_handler(lambda: steps.append(1), 1000)  # returns None: go on
        views.reader.channels({}, START_MS + 20)
        views.reader.writers_in("general")
        connection.set_progress_handler(None, 1)
        return len(steps)

    ended = Post(text="ya no", channel="general", until_ms=START_MS + 10)
    counts = []
    for posts in (LOOKED_AT, 8 * LOOKED_AT, 16 * LOOKED_AT):
        views.fold(*[views.pen.post(MARTA, "y yo") for _ in range(posts)])
        views.fold(*[views.pen.write(INES, ended) for _ in range(posts)])
        counts.append(work())

    assert max(counts) <= counts[0] + 1


def test_names_are_found_along_the_index(views: Views) -> None:
    connection = views.reader._handle().connection

    plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {_NAMES}")]

    assert sum("INDEX card_by_channel" in step for step in plan) == 2


def states(views: Views) -> dict[str, tuple[str, bool, bytes | None]]:
    return {row.name: (row.about, row.archived, row.opener) for row in views.reader.channels({})}


def test_who_opened_a_channel_says_what_it_is_for(views: Views) -> None:
    opened = views.pen.channel(INES, "huerto", "Tomates")
    late = views.pen.channel(MARTA, "huerto", "Mío", archived=True)
    again = views.pen.channel(INES, "huerto", "Tomates y riego")
    seen = set()
    for order in permutations([opened, late, again]):
        views.writer.reset()
        for entry in order:
            views.fold(entry)
        seen.add((views.writer.digest(), tuple(states(views).items())))

    ((_, rows),) = seen
    assert dict(rows)["huerto"] == ("Tomates y riego", False, person_of(INES))


def test_owners_and_administrators_change_every_channel(views: Views) -> None:
    views.fold(
        views.pen.channel(INES, "huerto", "Tomates"),
        views.pen.channel(AMPARO, "huerto", "Cerrado", archived=True),
    )

    assert states(views)["huerto"] == ("Cerrado", True, person_of(INES))


def test_who_does_not_count_opens_nothing(views: Views) -> None:
    views.fold(
        views.pen.channel(STRANGER, "huerto", "De nadie"),
        views.pen.channel(INES, "huerto", "Tomates"),
    )

    assert states(views)["huerto"] == ("Tomates", False, person_of(INES))


def test_the_channel_of_everybody_is_the_company_s(views: Views) -> None:
    views.fold(
        views.pen.channel(INES, "general", "Mío"), views.pen.channel(CARMEN, "general", "De todos")
    )
    assert states(views)["general"][:2] == ("De todos", False)

    views.fold(
        views.pen.channel(INES, "general", "Mío otra vez"),
        views.pen.channel(CARMEN, "general", "Fuera", archived=True),
    )
    assert states(views)["general"][:2] == ("Fuera", False)


def test_a_channel_whose_opener_did_not_count_after_all_is_the_next_one_s(views: Views) -> None:
    views.fold(views.pen.channel(INES, "huerto", "uno"), views.pen.channel(MARTA, "huerto", "dos"))
    assert states(views)["huerto"][0] == "uno"

    without = governance((Rank.OWNER, [CARMEN]), (Rank.MEMBER, [MARTA]))
    views.fold(governance=without)

    assert states(views)["huerto"] == ("dos", False, person_of(MARTA))


def test_what_has_ended_is_not_unread(views: Views) -> None:
    post = Post(text="Oferta", channel="general", until_ms=START_MS + 10_000)
    views.fold(views.pen.write(INES, post))

    unread = [
        views.reader.channels({}, now_ms)[0].unread for now_ms in (START_MS, START_MS + 10_000)
    ]

    assert unread == [1, 0]


def test_who_writes_in_a_channel_are_colleagues_who_posted_there_by_name(views: Views) -> None:
    views.fold(
        views.pen.profile(INES, "Inés"),
        views.pen.profile(CARMEN, "Carmen"),
        views.pen.post(INES, "uno", "taller"),
        views.pen.post(INES, "dos", "taller"),
        views.pen.post(CARMEN, "tres", "taller"),
        views.pen.post(MARTA, "en otro", "general"),
        views.pen.post(STRANGER, "no cuenta", "taller"),
    )

    assert [ref.name for ref in views.reader.writers_in("taller")] == ["Carmen", "Inés"]
    assert views.reader.writers_in("vacío") == []
