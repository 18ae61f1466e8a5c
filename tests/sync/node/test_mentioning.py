"""Whom an ``@name`` means: one person, or the text is refused."""

from __future__ import annotations

import pytest

from support.nodes import Office, meet
from sync.content.mentions import MAX_MENTIONS
from sync.errors import AmbiguousTarget, BadText, UnknownTarget
from sync.local import writing
from sync.node.core import Node
from sync.node.mentioning import mentions_in
from sync.node.writing import write


@pytest.fixture
def carmen(office: Office) -> Node:
    made = office.found()
    names = {
        "Ana": "Ana Ruiz",
        "Luisa": "Luisa Peña",
        "Luis": "Luis",
        "Inés": "Inés O'Hara Sanz-López",
    }
    for short, name in names.items():
        node = office.join(short, made)
        write(writing.SetProfile(name=name), node)
        meet(made, node)
    return made


def named(node: Node, text: str) -> list[tuple[str, str]]:
    """The names that people have, and what was typed for each."""
    people = {row.person: row.name for row in node.reader.people()}
    found = mentions_in(node, text)
    return [(people[one.person], text[one.at : one.at + one.size]) for one in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("@ana, ¿vienes?", [("Ana Ruiz", "@ana")]),
        ("@Ana Ruiz y @ANA RUIZ", [("Ana Ruiz", "@Ana Ruiz"), ("Ana Ruiz", "@ANA RUIZ")]),
        ("(@ruiz)", [("Ana Ruiz", "@ruiz")]),
        ("@luis @luisa", [("Luis", "@luis"), ("Luisa Peña", "@luisa")]),
        ("hola @pen", [("Luisa Peña", "@pen")]),
        ("@ines", [("Inés O'Hara Sanz-López", "@ines")]),
        ("@Inés.", [("Inés O'Hara Sanz-López", "@Inés")]),
        ("@Inés O'Hara Sanz-López!", [("Inés O'Hara Sanz-López", "@Inés O'Hara Sanz-López")]),
        ("ana@oliva.es a las 8 @ casa, @3 y @", []),
    ],
)
def test_who_is_meant(carmen: Node, text: str, found: list[tuple[str, str]]) -> None:
    assert named(carmen, text) == found


@pytest.mark.parametrize("text", ["hola @pepe", "@anaruiz", "@x"])
def test_a_name_that_nobody_has_is_refused(carmen: Node, text: str) -> None:
    count = carmen.store.count()

    with pytest.raises(UnknownTarget) as caught:
        write(writing.Post(text, "general"), carmen)

    assert str(caught.value.facts["text"]).startswith("@")
    assert carmen.store.count() == count


def test_a_beginning_that_several_have_is_refused_with_their_names(carmen: Node) -> None:
    with pytest.raises(AmbiguousTarget) as caught:
        mentions_in(carmen, "@lui")

    assert caught.value.facts["matches"] == "Luis, Luisa Peña"


def test_a_text_names_so_many_and_no_more(carmen: Node) -> None:
    with pytest.raises(BadText):
        mentions_in(carmen, "@ana " * (MAX_MENTIONS + 1))


def test_who_is_named_is_shown_by_the_name_of_today(carmen: Node, office: Office) -> None:
    post = write(writing.Post("¿Y @luisa?", "general"), carmen)
    write(writing.SetProfile(name="Luisa P. Gómez"), office.nodes["Luisa"])
    meet(carmen, office.nodes["Luisa"])

    card = carmen.reader.card(post)

    assert card is not None
    assert [one.name for one in card.mentions] == ["Luisa P. Gómez"]
