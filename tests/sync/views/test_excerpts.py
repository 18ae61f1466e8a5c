"""A line of a text, and where in it stands what was looked for."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sync.views.asking import Question, Wanted, parts_of
from sync.views.excerpts import LENGTH, excerpt, marked
from sync.views.languages import folded


def asked(words: str) -> Question:
    return Question(tuple(Wanted(part, tuple(map(folded, part.words))) for part in parts_of(words)))


def parts(text: str, words: str) -> list[str]:
    found = excerpt(text, asked(words))
    return [found.text[mark.start : mark.end] for mark in found.marks]


def test_marks_stand_on_what_was_written() -> None:
    assert parts("La REUNIÓN del viernes", "reunion ") == ["REUNIÓN"]
    assert parts("La reunio\u0301n 🏺 del viernes", "viern") == ["viernes"]
    assert parts("uno dos tres dos tres", '"dos tres"') == ["dos tres", "dos tres"]
    assert parts("hornos", "hor horn") == ["hornos"]


def test_an_excerpt_is_one_line_around_the_first_find() -> None:
    text = "palabra\n" * 100 + "aguja en el pajar\n" + "palabra " * 100

    found = excerpt(text, asked("aguja"))

    assert found.text[0] == found.text[-1] == "…"
    assert "\n" not in found.text
    assert len(found.text) <= LENGTH + 2
    (mark,) = found.marks
    assert found.text[mark.start : mark.end] == "aguja"


def test_a_short_text_stays_whole() -> None:
    assert excerpt("corto", asked("nada")).text == "corto"
    assert marked("corto", asked("cort")).marks == ((0, 5),)


@given(st.text(max_size=600), st.text(max_size=30))
def test_whatever_is_asked_of_whatever_text_marks_lie_within_and_apart(
    text: str, words: str
) -> None:
    found = excerpt(text, asked(words))

    ends = [edge for mark in found.marks for edge in mark]
    assert ends == sorted(ends)
    assert all(0 <= edge <= len(found.text) for edge in ends)
