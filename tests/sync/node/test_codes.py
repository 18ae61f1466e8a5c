"""What somebody types to come in: a code, six digits or twelve words, with one too many."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mnemonic import Mnemonic

from desktop.words.entering import wrong_code
from desktop.words.errors import words_of
from sync.cli.wording import sentence
from sync.errors import BadText, WrongCode
from sync.node.codes import written_way
from sync.node.words import entropy_of, new_words
from sync.replication.protocol.admission import CodeKind, InviteCode

LISTED = [unicodedata.normalize("NFC", word) for word in Mnemonic("spanish").wordlist]
digits = st.text("0123456789", min_size=6, max_size=6)


@given(digits, st.integers(0, 6), st.sampled_from("0123456789"), st.sampled_from(["", " ", "-"]))
@settings(max_examples=100)
def test_seven_digits_are_not_six(six: str, at: int, more: str, space: str) -> None:
    typed = six[:at] + more + six[at:]

    with pytest.raises(WrongCode) as caught:
        written_way(f" {typed[:3]}{space}{typed[3:]}\n", ())

    assert caught.value.facts["why"] == "six"
    assert "six" in sentence(caught.value)
    assert "seis" in wrong_code("six")


@given(digits)
@settings(max_examples=30)
def test_five_digits_are_not_six_either_and_six_are(six: str) -> None:
    assert written_way(f"{six[:3]} {six[3:]}", ()) is None
    with pytest.raises(WrongCode) as caught:
        written_way(six[1:], ())
    assert caught.value.facts["why"] == "six"


@pytest.mark.parametrize("kind", CodeKind)
def test_a_letter_too_many_is_told_as_that(kind: CodeKind) -> None:
    text = InviteCode(bytes(16), bytes(range(16)), kind).text(grouped=True)

    with pytest.raises(WrongCode) as caught:
        written_way(f"{text}A", ())

    told = sentence(caught.value)
    assert "more letters or digits" in told
    assert "Copy the whole code again" in told
    assert "sobran letras" in wrong_code(str(caught.value.facts["why"]))


@given(st.binary(min_size=16, max_size=16), st.integers(0, 12), st.sampled_from(LISTED))
@settings(max_examples=60, deadline=None)
def test_a_thirteenth_word_is_one_too_many(entropy: bytes, at: int, more: str) -> None:
    words = list(new_words(lambda _length: entropy)[0])
    assert entropy_of(words) == entropy

    with pytest.raises(BadText) as caught:
        entropy_of([*words[:at], more, *words[at:]])

    assert caught.value.facts["rule"] == "twelve"
    assert "twelve" in sentence(caught.value)
    assert "doce" in words_of(caught.value)


@given(st.binary(min_size=16, max_size=16), st.integers(0, 11))
@settings(max_examples=30, deadline=None)
def test_eleven_words_are_one_too_few(entropy: bytes, without: int) -> None:
    words = list(new_words(lambda _length: entropy)[0])
    del words[without]

    with pytest.raises(BadText) as caught:
        entropy_of(words)

    assert caught.value.facts["rule"] == "twelve"
