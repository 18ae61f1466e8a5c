"""Finding cards by their words, whatever people type."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.fold_office import CARMEN, INES, Views, person_of
from support.nodes import Office, cut, meet, post
from sync.local.writing import Announce, GiveKudos
from sync.node.core import Node
from sync.node.writing import write
from sync.views.asking import MOST_WORDS, Question, Wanted, parts_of


@pytest.fixture
def carmen(tmp_path: Path) -> Iterator[Node]:
    office = Office(tmp_path)
    node = office.found()
    yield node
    office.close()


def found(node: Node, words: str) -> list[str]:
    return [card.title or card.text for card in node.reader.search(words)]


def test_accents_capitals_and_unfinished_words_do_not_matter(carmen: Node) -> None:
    post(carmen, "Reunión de los viernes")
    post(carmen, "El horno de gas está frío")

    assert found(carmen, "reunion") == ["Reunión de los viernes"]
    assert found(carmen, "HORNO fri") == ["El horno de gas está frío"]
    assert found(carmen, "fr horno") == []  # only the last word may go on
    assert found(carmen, "horno viernes") == []


def test_a_phrase_in_quotes_stays_together(carmen: Node) -> None:
    post(carmen, "horno de gas")
    post(carmen, "gas del horno")

    assert found(carmen, '"horno de gas"') == ["horno de gas"]
    assert len(found(carmen, "horno gas")) == 2


def test_all_kinds_of_cards_are_found_and_the_newest_come_first(carmen: Node) -> None:
    office_words = "taller de esmalte"
    post(carmen, f"{office_words} uno")
    write(Announce("Cambio en el taller", "esmalte nuevo"), carmen)
    post(carmen, f"{office_words} dos")

    assert found(carmen, "taller esmalte") == [
        f"{office_words} dos", "Cambio en el taller", f"{office_words} uno",
    ]  # fmt: skip
    assert len(carmen.reader.search("taller", 2)) == 2


def test_what_a_removal_made_void_is_not_found_and_what_comes_back_is(tmp_path: Path) -> None:
    office = Office(tmp_path)
    carmen = office.found()
    pepe = office.join("Pepe", carmen)
    meet(carmen, pepe)
    cut(carmen, pepe)
    post(pepe, "Escrito demasiado tarde")
    meet(carmen, pepe)
    assert found(carmen, "demasiado") == []

    cut(carmen, pepe, count_later=True)

    assert found(carmen, "demasiado") == ["Escrito demasiado tarde"]
    carmen.rebuild()
    assert found(carmen, "demasiado") == ["Escrito demasiado tarde"]
    office.close()


def test_thanks_are_found_by_their_reason(tmp_path: Path) -> None:
    office = Office(tmp_path)
    carmen = office.found()
    marta = office.join("Marta", carmen)
    write(GiveKudos([marta.person], "Por embalar a mano los cuencos"), carmen)

    assert found(carmen, "cuencos") == ["Por embalar a mano los cuencos"]
    office.close()


@given(st.text(max_size=60))
def test_whatever_is_typed_is_a_query_or_none(words: str) -> None:
    query = query_of(words)

    assert query.count('"') % 2 == 0
    assert query.strip('()"* ') or not query


@pytest.mark.parametrize(
    "words",
    ['"', '""', "AND", "NOT x", "a OR b", "title:x", "x*", "^x", "(", ")", "NEAR(a b)", "-x"],
)
def test_what_would_be_an_operator_is_only_words(carmen: Node, words: str) -> None:
    assert found(carmen, words) == []
    assert len(parts_of("palabra " * 100)) == MOST_WORDS


def query_of(words: str) -> str:
    wanted = [Wanted(part, part.words) for part in parts_of(words)]
    return Question(tuple(wanted)).query()


def test_a_revised_announcement_is_found_by_its_words_until_they_are_gone(
    views: Views,
) -> None:
    notice = views.pen.announce(CARMEN, "Cerramos el viernes")
    change = views.pen.revise(CARMEN, notice, "Abrimos el jueves")
    views.fold(change)
    views.fold(notice, change, views.pen.revise(INES, notice, "intrusa"))

    assert [card.title for card in views.reader.search("jueves")] == ["Abrimos el jueves"]
    assert [card.id for card in views.reader.search("viernes")] == [notice.id]
    assert [card.id for card in views.reader.search("el")] == [notice.id]
    assert views.reader.search("intrusa") == []

    views.writer.drop({change.id: person_of(CARMEN)})
    assert views.reader.search("jueves") == []
    views.writer.sweep()
    views.writer.reset()
    views.fold(notice, change)
    assert [card.title for card in views.reader.search("jueves")] == ["Abrimos el jueves"]
