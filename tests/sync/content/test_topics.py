"""Topics: one rule for who writes, shows and looks for them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.content.topics import LONGEST, MOST, topic_key, topics_in


def names(text: str) -> list[str]:
    return [topic.name for topic in topics_in(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("#horno", ["horno"]),
        ("Hoy, #Cerámica y #fin-de-año.", ["Cerámica", "fin-de-año"]),
        ("(#a_b2) ¿#navidad?", ["a_b2", "navidad"]),
        ("#日本語 #ñ", ["日本語", "ñ"]),
        ("#3 ## # #-a a#b https://x.es/p#parte &#39; ##doble", []),
        ("#" + "x" * LONGEST, ["x" * LONGEST]),
        ("#" + "x" * (LONGEST + 1), []),
        ("sin nada", []),
    ],
)
def test_what_a_topic_is(text: str, found: list[str]) -> None:
    assert names(text) == found


def test_accents_capitals_and_the_sign_do_not_matter() -> None:
    assert {topic_key(text) for text in ("Cerámica", "#ceramica", " CERÁMICA ")} == {"ceramica"}


def test_a_text_has_so_many_topics_and_no_more() -> None:
    text = " ".join(f"#t{number}" for number in range(MOST + 5))

    assert len(topics_in(text)) == MOST


@given(st.text(max_size=300))
def test_a_topic_stands_where_it_is_said_to_stand(text: str) -> None:
    for topic in topics_in(text):
        assert text[topic.at : topic.at + 1 + len(topic.name)] == f"#{topic.name}"
        assert topic.key == topic_key(topic.name)


@given(st.text(max_size=80))
def test_a_key_is_the_key_of_itself(name: str) -> None:
    assert topic_key(topic_key(name)) == topic_key(name).strip().removeprefix("#")
