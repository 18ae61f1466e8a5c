"""The words of all texts, by their stems and by how they begin."""

from __future__ import annotations

import sqlite3

import pytest

from support.fold_office import CARMEN, MARTA, Views
from sync.values import EntryId
from sync.views import vocabulary
from sync.views.vocabulary import MOST_ENDINGS


def found(views: Views, words: str) -> list[str]:
    return [card.text for card in views.reader.search(words)]


@pytest.fixture
def office(views: Views) -> Views:
    pen = views.pen
    views.fold(
        pen.profile(MARTA, "Marta"),
        pen.post(MARTA, "Reuniones de los viernes"),
        pen.post(MARTA, "El horno de gas y los hornos grandes"),
        pen.post(MARTA, "A primera hora"),
        pen.post(MARTA, "Les botigues i la reunió amb els clients són avui"),
        pen.post(MARTA, "The invoices of the two companies are here"),
    )
    return views


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("reunion ", "Reuniones de los viernes"),
        ("reunión", "Reuniones de los viernes"),
        ("viernes reunion ", "Reuniones de los viernes"),
        ("reunions ", "Les botigues i la reunió amb els clients són avui"),
        ("client ", "Les botigues i la reunió amb els clients són avui"),
        ("invoice ", "The invoices of the two companies are here"),
        ("company ", "The invoices of the two companies are here"),
    ],
)
def test_a_word_finds_its_other_forms(office: Views, typed: str, text: str) -> None:
    assert text in found(office, typed)


def test_a_stemmer_of_another_language_joins_nothing(office: Views) -> None:
    # To the Catalan one hornos and hora have the same stem.
    assert found(office, "hornos ") == ["El horno de gas y los hornos grandes"]


def test_a_phrase_is_taken_at_its_word(office: Views) -> None:
    assert found(office, '"los horno grandes"') == []
    assert found(office, '"los hornos grandes"') == ["El horno de gas y los hornos grandes"]


def test_a_beginning_that_many_words_have_finds_the_rarest_as_well(views: Views) -> None:
    letters = "abcdefghijklmn"
    words = [f"ca{x}{y}" for x in letters for y in letters][: MOST_ENDINGS + 20]
    views.fold(
        views.pen.post(CARMEN, "cabbbbbbbbbbbbbbb, la más larga de todas"),
        *(views.pen.post(CARMEN, word) for word in words),
    )

    assert len(views.reader.search("ca", 10)) == 10
    assert len(views.reader.search("ca", 500)) == len(words) + 1


def test_words_that_begin_with_a_digit_are_found_by_their_beginning(views: Views) -> None:
    views.fold(views.pen.post(CARMEN, "Pedido 20261187 de Lyon"))

    assert found(views, "2026") == ["Pedido 20261187 de Lyon"]
    assert found(views, "2026 ") == []


def test_words_of_what_is_gone_are_gone_after_the_sweep(office: Views) -> None:
    secret = office.pen.post(MARTA, "El salario secretísimo de los hornos")
    office.fold(secret)
    assert "secretisimo" in noted(office)

    office.writer.drop({EntryId(secret.id): None})
    office.writer.sweep()

    assert "secretisimo" not in noted(office)
    assert "hornos" in noted(office)
    office.fold(office.pen.post(MARTA, "Otro texto secretísimo"))
    assert found(office, "secretisimo ") == ["Otro texto secretísimo"]


def test_stems_of_another_stemmer_are_made_again(
    office: Views, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.writer.close()
    office.writer.open()
    assert office.writer.cursor > 0

    office.writer.close()
    monkeypatch.setattr(vocabulary, "version", lambda: "another")
    office.writer.open()

    assert office.writer.cursor == 0


def test_the_order_in_which_texts_come_changes_nothing(views: Views, office: Views) -> None:
    texts = ["la tassa i les tasses són aquí", "las tazas y la taza", "the cup and the cups"]
    before = noted(office)
    for text in texts:
        office.fold(office.pen.post(CARMEN, text))
    one_by_one = noted(office)
    office.writer.reset()
    office.fold(*(office.pen.post(CARMEN, text) for text in reversed(texts)))

    assert noted(office) == one_by_one
    assert before < one_by_one


def noted(views: Views) -> set[str]:
    with sqlite3.connect(views.path) as connection:
        rows = connection.execute("SELECT key, word FROM stem").fetchall()
    connection.close()
    return {key for key, _ in rows} | {word for _, word in rows}
