from __future__ import annotations

from itertools import pairwise

import pytest

from support.fold_office import (
    AMPARO,
    CARMEN,
    INES,
    MARTA,
    START_MS,
    STRANGER,
    Views,
    governance,
    person_of,
)
from sync.content.feed import Comment, Post
from sync.content.kinds import ContentKind
from sync.values import EntryId, Lane, Rank, Reaction
from sync.views.rows import Card, CardKind, CompanyValue, PersonRef


def texts(cards: list[Card]) -> list[str]:
    return [card.text for card in cards]


def test_a_post_is_shown_as_it_was_typed(views: Views) -> None:
    text = "<b>no</b> %s \u2067 {0} ñ\u0303 \U0001f3fa\n  'final'; --"
    entry = views.pen.post(INES, text, "taller")
    views.fold(views.pen.profile(INES, "Inés Calatrava"), entry)

    (card,) = views.reader.feed()

    assert (card.text, card.channel, card.author) == (text, "taller", "Inés Calatrava")
    assert (card.id, card.kind, card.person) == (entry.id, CardKind.POST, person_of(INES))
    assert card.time_ms == entry.received_ms
    assert views.reader.card(entry.id) == card


def test_a_peers_post_that_turns_letters_round_is_left_out(views: Views) -> None:
    views.fold(
        views.pen.profile(INES, "Inés Calatrava"),
        views.pen.post(INES, "Mira foto\u202egpj.exe", "taller"),
        views.pen.post(INES, "limpio", "taller"),
    )

    assert texts(views.reader.feed()) == ["limpio"]


def test_the_newest_card_comes_first(views: Views) -> None:
    views.fold(*[views.pen.post(INES, str(n)) for n in range(5)])

    assert texts(views.reader.feed()) == ["4", "3", "2", "1", "0"]


def test_pages_follow_each_other_without_gap_or_double(views: Views) -> None:
    entries = [
        views.pen.write(
            INES, Post(text=str(n), channel="a"), hlc=START_MS << 16, received_ms=START_MS
        )
        for n in range(20)
    ]
    views.fold(*entries)

    pages: list[list[Card]] = [views.reader.feed(limit=6)]
    while pages[-1]:
        pages.append(views.reader.feed(limit=6, before=pages[-1][-1].id))

    ids = [card.id for page in pages for card in page]
    assert ids == sorted((e.id for e in entries), reverse=True)
    assert [len(page) for page in pages] == [6, 6, 6, 2, 0]


def test_a_page_before_an_unknown_card_is_empty(views: Views) -> None:
    views.fold(views.pen.post(INES, "uno"))

    assert views.reader.feed(before=EntryId(bytes(32))) == []


def test_a_clock_in_the_future_does_not_pin_a_post_to_the_top(views: Views) -> None:
    far = views.pen.write(INES, Post(text="2099", channel="a"), hlc=2**64 - 1, received_ms=START_MS)
    later = views.pen.write(
        MARTA,
        Post(text="luego", channel="a"),
        hlc=(START_MS + 300_000) << 16,
        received_ms=START_MS + 300_000,
    )
    views.fold(far, later)

    assert texts(views.reader.feed()) == ["luego", "2099"]
    assert views.reader.feed()[1].time_ms == START_MS + 120_000


def test_the_feed_can_be_narrowed_to_kinds_and_to_a_channel(views: Views) -> None:
    views.fold(
        views.pen.post(INES, "post taller", "taller"),
        views.pen.post(INES, "post general"),
        views.pen.kudos(INES, MARTA, reason="Gracias por el escaparate"),
        views.pen.announce(CARMEN, "Navidad"),
    )
    feed = views.reader.feed
    post, kudos, announcement = CardKind.POST, CardKind.KUDOS, CardKind.ANNOUNCEMENT

    assert [c.kind for c in feed()] == [announcement, kudos, post, post]
    assert [c.kind for c in feed(kinds=frozenset(CardKind))] == [announcement, kudos, post, post]
    assert [c.kind for c in feed(kinds=frozenset({kudos}))] == [kudos]
    assert [c.kind for c in feed(kinds=frozenset({post, kudos}))] == [kudos, post, post]
    assert [c.kind for c in feed(kinds=frozenset({post, kudos}), limit=2)] == [kudos, post]
    assert feed(kinds=frozenset()) == []
    assert texts(feed(channel="taller")) == ["post taller"]
    assert texts(feed(channel="taller", kinds=frozenset({post}))) == ["post taller"]
    assert feed(channel="taller", kinds=frozenset({kudos})) == []
    assert feed(channel="'; DROP TABLE card; --") == []


def test_kudos_name_the_thanked_and_the_value(views: Views) -> None:
    views.fold(
        views.pen.profile(MARTA, "Marta Ruiz"),
        views.pen.kudos(INES, CARMEN, MARTA, value="care"),
        views.pen.kudos(INES, MARTA, value="not one of ours"),
    )

    unknown, card = views.reader.feed()

    assert card.to == (PersonRef(person_of(CARMEN), ""), PersonRef(person_of(MARTA), "Marta Ruiz"))
    assert card.value == CompanyValue("care", "Cuidado", "companerismo")
    assert unknown.value is None


def test_thanks_to_oneself_are_not_shown(views: Views) -> None:
    views.fold(views.pen.kudos(INES, INES), views.pen.kudos(INES, INES, MARTA))

    (card,) = views.reader.feed()

    assert [ref.person for ref in card.to] == [person_of(MARTA)]


def test_who_does_not_count_is_not_shown_until_she_counts(views: Views) -> None:
    target = views.pen.post(INES, "hola")
    theirs = views.pen.post(STRANGER, "adelante")
    views.fold(
        target,
        theirs,
        views.pen.comment(STRANGER, target, "yo también"),
        views.pen.react(STRANGER, target, Reaction.OLE),
    )
    (card,) = views.reader.feed()
    assert (card.text, card.comments, card.reactions) == ("hola", (), ())
    assert views.reader.card(theirs.id) is None

    everybody = governance((Rank.OWNER, [CARMEN]), (Rank.MEMBER, [INES]), (Rank.MEMBER, [STRANGER]))
    views.fold(governance=everybody)

    newest, card = views.reader.feed()
    assert newest.text == "adelante"
    assert [c.text for c in card.comments] == ["yo también"]
    assert [r.reaction for r in card.reactions] == [Reaction.OLE]


def test_a_guest_reacts_but_does_not_write(views: Views) -> None:
    target = views.pen.post(INES, "hola")
    notice = views.pen.announce(CARMEN, "Navidad")
    office = governance((Rank.OWNER, [CARMEN]), (Rank.MEMBER, [INES]), (Rank.GUEST, [AMPARO]))
    views.fold(
        target,
        notice,
        views.pen.post(AMPARO, "no"),
        views.pen.comment(AMPARO, target, "no"),
        views.pen.react(AMPARO, target, Reaction.LIKE),
        views.pen.ack(AMPARO, notice),
        governance=office,
    )

    announced, card = views.reader.feed()

    assert card.text == "hola"
    assert card.comments == ()
    assert [r.reaction for r in card.reactions] == [Reaction.LIKE]
    assert [ref.person for ref in announced.acks] == [person_of(CARMEN)]


def test_what_breaks_the_limits_stays_out(views: Views) -> None:
    target = views.pen.post(INES, "bueno")
    post = ContentKind.POST
    views.fold(
        target,
        views.pen.write(INES, b"", kind=post),
        views.pen.write(INES, b"\x91" * 5000, kind=post),
        views.pen.write(INES, b"\x93\x01\xa1\xff\xa1a", kind=post),
        views.pen.write(INES, b"{}", kind=99),
        views.pen.post(INES, "x" * 20_001),
        views.pen.post(INES, "   "),
        views.pen.post(INES, "tele\x1b[31mtipo"),
        views.pen.post(INES, "canal", "c" * 41),
        views.pen.kudos(INES, MARTA, reason="corto"),
        views.pen.announce(CARMEN, "t" * 71),
        views.pen.write(INES, Comment(target=target.id, text="")),
        views.pen.write(INES, Comment(target=EntryId(b"short"), text="hola")),
        views.pen.write(INES, b"\x94\x01\xc4\x20" + target.id + b"\xa4nope\xc3", kind=18),
        views.pen.profile(INES, "n" * 81),
        views.pen.write(INES, Post(text="otro carril", channel="a"), lane=Lane.SEALED),
    )

    (card,) = views.reader.feed()

    assert (card.text, card.author, card.comments, card.reactions) == ("bueno", "", (), ())
    assert [row.name for row in views.reader.channels({})] == ["general"]


def test_a_limit_that_is_out_of_bounds_is_brought_back(views: Views) -> None:
    views.fold(*[views.pen.post(INES, str(n)) for n in range(3)])

    assert views.reader.feed(limit=-1) == []
    assert len(views.reader.feed(limit=10**12)) == 3


@pytest.mark.parametrize("cards", [1, 30])
def test_a_page_takes_a_fixed_number_of_queries(views: Views, cards: int) -> None:
    for _ in range(cards):
        target = views.pen.post(INES, "hola", pictures=["a", "b"])
        views.fold(
            target,
            views.pen.comment(MARTA, target, "sí"),
            views.pen.react(CARMEN, target, Reaction.GLAD),
        )
    queries: list[str] = []
    handle = views.reader._handle()
    handle.connection.set_trace_callback(queries.append)

    views.reader.feed(limit=30)

    handle.connection.set_trace_callback(None)
    assert len([q for q in queries if q.startswith(("SELECT", "WITH", "\nSELECT"))]) <= 17


def test_every_page_walks_along_an_index(views: Views) -> None:
    plans: list[str] = []
    connection = views.reader._handle().connection

    def explain(sql: str) -> None:
        if sql.startswith("SELECT * FROM ("):
            seen.append(sql)

    seen: list[str] = []
    connection.set_trace_callback(explain)
    views.reader.feed()
    views.reader.feed(channel="taller")
    views.reader.feed(kinds=frozenset({CardKind.ANNOUNCEMENT}))
    views.reader.feed(kinds=frozenset({CardKind.POST, CardKind.KUDOS}))
    connection.set_trace_callback(None)
    for sql in seen:
        rows = connection.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall()
        plans += [row[3] for row in rows]

    assert len(seen) == 4
    assert any("card_by_time" in plan for plan in plans)
    assert any("card_by_kind" in plan for plan in plans)
    assert any("card_by_channel" in plan for plan in plans)
    assert not [plan for plan in plans if plan.startswith("SCAN c ") and "INDEX" not in plan]


def test_the_order_of_the_feed_is_by_time_then_id(views: Views) -> None:
    views.fold(*[views.pen.post(INES, str(n)) for n in range(10)])

    keys = [(card.time_ms, card.id) for card in views.reader.feed()]

    assert all(first > second for first, second in pairwise(keys))


def test_posts_in_channels_it_is_asked_without_are_left_out_and_nothing_else(views: Views) -> None:
    views.fold(
        views.pen.post(INES, "en taller", "taller"),
        views.pen.post(INES, "en general", "general"),
        views.pen.announce(CARMEN, "A todos", channels=("taller",)),
    )
    kinds = frozenset({CardKind.POST, CardKind.ANNOUNCEMENT})

    for some in (None, kinds):
        found = views.reader.feed(kinds=some, without=frozenset({"taller"}))
        assert [card.title or card.text for card in found] == ["A todos", "en general"]
    assert texts(views.reader.feed(channel="taller", kinds=frozenset({CardKind.POST}))) == [
        "en taller"
    ]
