"""A card in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale

from desktop.models.around import Around
from desktop.models.feed import FeedRow, feed_row
from support.byhand.rows import comment, person_id, picture_feed, ref, spread
from sync.client import Card, KudosDetail
from sync.values import text_of
from sync.views.rows_everyday import MentionRow
from sync.views.rows_kudos import PassedOn

NOW = 1_795_428_000_000
AROUND = Around(NOW, 9, {}, {}, {})


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


def test_only_the_newest_two_comments_are_shown_until_unfolded(post: Card) -> None:
    many = post._replace(comments=tuple(comment("ines", NOW - n, str(n)) for n in (9, 8, 7, 6)))
    folded = row(many)
    assert (folded.comment_texts, folded.more_line) == (
        ("7", "6"), "Ver comentarios anteriores (2)",
    )  # fmt: skip
    unfolded = row(many, replace(AROUND, unfolded={folded.key: many.comments}))
    assert (len(unfolded.comment_texts), unfolded.more_line) == (4, "")


def test_whom_a_text_names_is_called_by_the_name_of_today(post: Card) -> None:
    named = (MentionRow(post.person, "Marta Ruiz Sanz", 8, 6),)
    said = comment("ines", NOW, "Lo dice @marti")._replace(mentions=named)
    shown = row(post._replace(text="Lo sabe @marti, creo", mentions=named, comments=(said,)))

    assert shown.text == "Lo sabe @Marta Ruiz Sanz, creo"
    assert shown.says.endswith("Lo sabe @Marta Ruiz Sanz, creo")
    assert shown.comment_texts == ("Lo dice @Marta Ruiz Sanz",)


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


def test_a_row_says_whose_everything_is(post: Card) -> None:
    shown = row(post)
    assert shown.person == text_of(person_id("ines"))
    assert shown.comment_people == (text_of(person_id("joaquin")), text_of(person_id("laia")))
    kudos, notice = row(picture_feed(NOW)[1]), row(picture_feed(NOW)[2])
    assert (kudos.to_people, kudos.to_names) == ((text_of(person_id("ruben")),), ("Rubén Soto",))
    assert notice.reader_keys[0] == text_of(person_id("carmen"))
    assert len(notice.reader_keys) == len(notice.reader_names) == len(notice.reader_faces) == 7


def test_kudos_to_a_channel_name_it() -> None:
    kudos = picture_feed(NOW)[1]
    both = kudos._replace(detail=KudosDetail(channel="taller"))
    assert row(both).to_line == "Rubén Soto y # taller"
    assert row(both._replace(to=())).to_line == "# taller"


def test_kudos_that_were_shared_say_with_whom_and_who_says_so() -> None:
    shared = (PassedOn(ref("ines"), ref("ruben")), PassedOn(ref("diego"), ref("ruben")))
    kudos = picture_feed(NOW)[1]
    one, two = (
        row(kudos._replace(detail=KudosDetail(passed_on=shared[:count]))) for count in (1, 2)
    )
    assert one.shared_line == "También fue Inés Calatrava, dice Rubén Soto"
    assert two.shared_line == "También fueron Inés Calatrava y Diego Navas, dice Rubén Soto"
    assert row(kudos).shared_line == ""


def test_what_was_shared_has_words_when_the_first_are_taken_back() -> None:
    kept = picture_feed(NOW)[1]._replace(text="", detail=KudosDetail(kept=True))
    assert row(kept).text == "También estuvo en ello."
