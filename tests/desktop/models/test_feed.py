"""A card in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale

from desktop.models.feed import Around, FeedRow, feed_row
from support.window_rows import comment, picture_feed, spread
from sync.client import Card

NOW = 1_795_428_000_000
AROUND = Around(NOW, 9, {}, frozenset(), {})


@pytest.fixture(autouse=True)
def spanish() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("es_ES"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def post() -> Card:
    return picture_feed(NOW)[0]


def row(card: Card, around: Around = AROUND) -> FeedRow:
    return feed_row(card, around)


def test_the_most_given_reaction_stands_first(post: Card) -> None:
    assert row(post).reaction_counts == (4, 3, 1)
    assert row(post).reaction_says[0] == "Me gusta, 4, incluida la tuya"


def test_only_the_first_two_comments_are_shown_until_unfolded(post: Card) -> None:
    many = post._replace(comments=tuple(comment("ines", NOW - n, str(n)) for n in (9, 8, 7, 6)))
    folded = row(many)
    assert (folded.comment_texts, folded.more_line) == (("9", "8"), "Ver 2 comentarios más")
    unfolded = row(many, replace(AROUND, unfolded=frozenset({folded.key})))
    assert (len(unfolded.comment_texts), unfolded.more_line) == (4, "")


@pytest.mark.parametrize(
    ("have", "of", "state", "line"),
    [
        (6, 8, "partial", "En 6 de 8 equipos"),
        (8, 8, "all", "En los 8 equipos"),
        (1, 8, "here", "Guardado en este equipo, sin enviar"),
        (1, 1, "", ""),
    ],
)
def test_the_sync_tag_says_where_a_card_is(
    post: Card, have: int, of: int, state: str, line: str
) -> None:
    shown = row(post._replace(spread=spread(have, of)))
    assert (shown.spread, shown.spread_line) == (state, line)


def test_the_sync_tag_names_whose_devices_lack_it(post: Card) -> None:
    assert row(post).spread_detail == "Faltan los equipos de Rubén Soto y Youssef El Amrani."
    one = post._replace(spread=spread(7, 8, ["youssef"]))
    assert row(one).spread_detail == "Falta el equipo de Youssef El Amrani."


def test_who_has_read_an_announcement_is_counted_and_named() -> None:
    shown = row(picture_feed(NOW)[2])
    assert shown.ack_line == "7 de 9 lo han leído"
    assert shown.ack_names.endswith("Amparo Gil y Diego Navas")
    assert len(shown.ack_faces) == 4


def test_braces_in_what_people_write_stay_as_they_are(post: Card) -> None:
    hostile = post._replace(text="{author} {0} <b>%1</b>", author="{when}")
    assert row(hostile).text == "{author} {0} <b>%1</b>"
    assert "{author} {0} <b>%1</b>" in row(hostile).says


def test_somebody_without_a_profile_still_has_words(post: Card) -> None:
    assert row(post._replace(author="")).author == "Alguien sin ficha aún"


def test_a_kudos_without_a_value_says_so_without_a_gap() -> None:
    kudos = picture_feed(NOW)[1]._replace(value=None)
    assert row(kudos).says.startswith("Kudos de Laia Ferrer a Rubén Soto: Reembaló")
