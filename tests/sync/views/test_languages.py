"""In which language a text is, and what its words have in common."""

from __future__ import annotations

import pytest

from sync.views.languages import CATALAN, ENGLISH, SPANISH, folded, language_of, stems


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("la reunión de los viernes es a las diez", SPANISH),
        ("la reunió dels divendres és amb els companys", CATALAN),
        ("the meeting is on friday", ENGLISH),
        ("hornos", SPANISH),  # nothing says otherwise
        ("", SPANISH),
    ],
)
def test_small_words_tell_the_language(text: str, language: str) -> None:
    assert language_of(set(text.split())) == language


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (SPANISH, ("reunion", "Reuniones", "reunión")),
        (SPANISH, ("horno", "HORNOS")),
        (SPANISH, ("corazón", "corazones", "corazon")),
        (CATALAN, ("reunió", "reunions", "reunio")),
        (CATALAN, ("client", "clients")),
        (ENGLISH, ("invoice", "invoices")),
        (ENGLISH, ("company", "companies")),
    ],
)
def test_forms_of_a_word_have_a_stem_in_common(language: str, words: tuple[str, ...]) -> None:
    first, *others = stems(language, words)

    assert all(first & other for other in others)


def test_other_words_have_none_in_common() -> None:
    horno, hora = stems(SPANISH, ["horno", "hora"])

    assert not horno & hora


def test_accents_and_capitals_are_put_aside() -> None:
    assert folded("CañóN") == "canon"
    assert folded("plain") == "plain"
