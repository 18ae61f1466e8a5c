"""Invitation codes as people type them."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sync.errors import WrongCode
from sync.replication.protocol.admission import CODE_LETTERS, CodeKind, InviteCode, invite_key

CODE = InviteCode(bytes(range(16)), bytes(range(100, 116)))
codes = st.builds(
    InviteCode,
    st.binary(min_size=16, max_size=16),
    st.binary(min_size=16, max_size=16),
    st.sampled_from(CodeKind),
)


@given(codes)
@settings(max_examples=50)
def test_a_code_reads_back_as_it_was(code: InviteCode) -> None:
    assert len(code.text()) == CODE_LETTERS
    assert InviteCode.parse(code.text()) == code
    assert InviteCode.parse(code.text(grouped=True)) == code


@given(codes, st.integers(0, CODE_LETTERS - 1), st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"))
@settings(max_examples=80)
def test_one_wrong_letter_is_noticed(code: InviteCode, place: int, letter: str) -> None:
    text = code.text()
    typo = text[:place] + letter + text[place + 1 :]

    if typo == text:
        assert InviteCode.parse(typo) == code
        return
    with pytest.raises(WrongCode):
        InviteCode.parse(typo)


def test_two_letters_swapped_are_noticed() -> None:
    text = CODE.text()
    swapped = next(
        text[:i] + text[i + 1] + text[i] + text[i + 2 :]
        for i in range(CODE_LETTERS - 1)
        if text[i] != text[i + 1]
    )

    with pytest.raises(WrongCode) as caught:
        InviteCode.parse(swapped)

    assert caught.value.facts["why"] == "checksum"


@given(codes)
@settings(max_examples=30)
def test_small_letters_spaces_dashes_and_digits_for_letters_do_not_matter(
    code: InviteCode,
) -> None:
    careless = code.text(grouped=True).lower().replace("o", "0").replace("i", "1")

    assert InviteCode.parse(f"  {careless.replace('-', ' - ')}\n") == code


@pytest.mark.parametrize(
    "message",
    [
        "Tu código de Patio es {} y caduca el viernes",
        "{}.",
        "Código: {}\nUn saludo, Carmen",
        "«{}»",
        "https://oliva.example/{}",
    ],
)
@pytest.mark.parametrize("grouped", [True, False])
def test_a_code_is_found_in_a_message(message: str, grouped: bool) -> None:
    assert InviteCode.parse(message.format(CODE.text(grouped=grouped))) == CODE


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "length"),
        ("hola", "length"),
        (CODE.text()[:-1], "length"),
        ("8" + CODE.text()[1:], "letters"),
        ("ñ" + CODE.text()[1:], "letters"),
        ("A" * CODE_LETTERS, "checksum"),
        ("A" * 80, "checksum"),
    ],
)
def test_what_is_wrong_with_a_code_is_said(text: str, why: str) -> None:
    with pytest.raises(WrongCode) as caught:
        InviteCode.parse(text)

    assert caught.value.facts["why"] == why


def test_a_code_of_a_newer_version_is_recognised_as_such() -> None:
    newer = replace(CODE, kind=cast("CodeKind", 3)).text()

    with pytest.raises(WrongCode) as caught:
        InviteCode.parse(newer)

    assert caught.value.facts["why"] == "version"


def test_a_code_says_what_it_is_for() -> None:
    linking = replace(CODE, kind=CodeKind.LINK)

    assert InviteCode.parse(linking.text(grouped=True)) == linking
    assert linking.text() != CODE.text()


@given(st.text(max_size=300))
@settings(max_examples=100)
def test_any_text_is_a_code_or_a_wrong_code(text: str) -> None:
    why = ""
    try:
        InviteCode.parse(text)
    except WrongCode as error:
        why = str(error.facts["why"])

    assert why in {"", "length", "letters", "checksum", "version"}


def test_the_invitation_key_comes_from_the_seed_alone() -> None:
    assert invite_key(bytes(16)).device == invite_key(bytes(16)).device
    assert invite_key(bytes(16)).device != invite_key(b"x" * 16).device


SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
HOLDING = st.sampled_from(["", "-", "\u2011", "\u2013", "_", "\u00b7"])


@given(codes, st.booleans(), st.data())
@settings(max_examples=200)
def test_a_character_too_many_is_refused_wherever_it_is(
    code: InviteCode, grouped: bool, data: st.DataObject
) -> None:
    text = code.text(grouped=grouped)
    at = data.draw(st.integers(0, len(text)))
    sign = data.draw(st.sampled_from(SIGNS))

    with pytest.raises(WrongCode) as caught:
        InviteCode.parse(text[:at] + sign + text[at:])

    assert caught.value.facts["why"] == "long"


@given(codes, st.booleans(), st.text(SIGNS, min_size=1, max_size=9), HOLDING, st.booleans())
@settings(max_examples=200)
def test_what_hangs_on_a_code_is_not_passed_over(
    code: InviteCode, grouped: bool, more: str, hold: str, before: bool
) -> None:
    text = code.text(grouped=grouped)

    with pytest.raises(WrongCode) as caught:
        InviteCode.parse(f"{more}{hold}{text}" if before else f"{text}{hold}{more}")

    assert caught.value.facts["why"] == "long"


@given(codes, st.sampled_from(SIGNS), st.sampled_from([" ", "\n", "  ", ", "]))
@settings(max_examples=50)
def test_one_character_more_behind_a_space_is_one_too_many(
    code: InviteCode, sign: str, space: str
) -> None:
    for text in (f"{code.text()}{space}{sign}", f"{sign}{space}{code.text(grouped=True)}"):
        with pytest.raises(WrongCode) as caught:
            InviteCode.parse(text)
        assert caught.value.facts["why"] == "long"


def test_of_two_codes_the_whole_one_is_taken() -> None:
    other = InviteCode(bytes(16), bytes(16))

    assert InviteCode.parse(f"{other.text()}A\n{CODE.text()}") == CODE
