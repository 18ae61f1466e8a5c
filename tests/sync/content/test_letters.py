"""What is in a sealed entry once it is open."""

from __future__ import annotations

import pytest

from sync.codec import encode
from sync.content.enclosed import enclosed_size
from sync.content.feed import FileRef, PictureRef
from sync.content.letters import (
    MAX_KEYS,
    Group,
    Inner,
    Keys,
    Letter,
    LetterKind,
    Message,
    blobs_of,
    conversation_of,
    decode_letter,
    encode_inner,
    inner_of,
    is_for,
    letter,
)
from sync.content.pieces import FILE_BYTES
from sync.content.rules import acceptable
from sync.content.sealed import BUCKETS, padded
from sync.errors import ProtocolError
from sync.values import BlobId, DeviceId, EntryId, PersonId

MARTA, LUIS = PersonId(b"m" * 32), PersonId(b"l" * 32)
BLOB, KEY = BlobId(b"b" * 32), b"k" * 32
PHOTO = PictureRef(blob=BLOB, size=70_000, width=1280, height=720, alt="El horno")
TARIFF = FileRef(blob=BLOB, size=200_000, name="tarifa.pdf")
PC, OTHER = DeviceId(b"p" * 32), DeviceId(b"o" * 32)


def test_a_letter_names_its_people_once_and_its_devices() -> None:
    found = decode_letter(
        letter(LetterKind.MESSAGE, Message(text="Hola"), [MARTA, LUIS, MARTA], [PC])
    )

    assert found.to == [LUIS, MARTA]
    assert (is_for(found, PC), is_for(found, OTHER)) == (True, False)
    assert inner_of(found) == Message(text="Hola")


def test_what_two_people_say_to_each_other_is_one_conversation() -> None:
    assert conversation_of([MARTA, LUIS]) == conversation_of([LUIS, MARTA, LUIS])
    assert conversation_of([MARTA]) != conversation_of([MARTA, LUIS])


def test_a_kind_of_a_later_version_is_kept_and_not_shown() -> None:
    found = Letter(kind=99, to=[MARTA], devices=[PC[:8]], body=b"\x93")

    assert inner_of(found) is None


def test_a_letter_that_is_not_what_it_says_is_refused() -> None:
    found = Letter(kind=LetterKind.KEYS, to=[MARTA], devices=[PC[:8]], body=encode(["x"]))

    with pytest.raises(ProtocolError):
        inner_of(found)


def test_a_page_of_keys_fits_into_the_third_length() -> None:
    keys = Keys(device=PC, keys=[(EntryId(bytes([n]) * 32), bytes(32)) for n in range(MAX_KEYS)])

    told = padded(letter(LetterKind.KEYS, keys, [MARTA] * 64, [PC] * 64))

    assert len(told) == BUCKETS[3]


@pytest.mark.parametrize(
    ("inner", "good"),
    [
        (Message(text="Hola\n¿qué tal?"), True),
        (Message(text="   "), False),
        (Message(text="", pictures=[(KEY, PHOTO)]), True),
        (Message(text="  ", files=[(KEY, TARIFF)]), True),
        (Message(text="\x07", files=[(KEY, TARIFF)]), False),
        (Message(text="", files=[(KEY, FileRef(blob=BLOB, size=9, name="../tarifa.pdf"))]), False),
        (Message(text="", files=[(KEY, FileRef(blob=BLOB, size=FILE_BYTES, name="x"))]), False),
        (
            Message(
                text="", pictures=[(KEY, PictureRef(blob=BLOB, size=9, width=9000, height=9000))]
            ),
            False,
        ),
        (Message(text="\x07"), False),
        (Group(name="Hornos", members=[MARTA, LUIS]), True),
        (Group(name="Hor\nnos", members=[MARTA]), False),
        (Group(name="Hornos", members=[MARTA, MARTA]), False),
        (Keys(device=PC, keys=[(EntryId(MARTA), bytes(32))] * 2), False),
    ],
)
def test_sealed_words_have_the_limits_of_open_ones(inner: Inner, good: bool) -> None:
    assert acceptable(inner) is good


def test_what_goes_with_a_message_is_named_openly_by_its_blob_and_that_ones_bytes() -> None:
    message = Message(text="", pictures=[(KEY, PHOTO)], files=[(KEY, TARIFF)])

    assert blobs_of(message) == [(BLOB, enclosed_size(70_000)), (BLOB, enclosed_size(200_000))]
    assert blobs_of(Group(name="Hornos", members=[MARTA])) == []


def test_a_message_with_files_comes_out_as_it_went_in_and_one_without_has_its_old_bytes() -> None:
    message = Message(text="Mira", pictures=[(KEY, PHOTO)], files=[(KEY, TARIFF)])
    found = Letter(
        kind=LetterKind.MESSAGE, to=[MARTA], devices=[PC[:8]], body=encode_inner(message)
    )

    assert inner_of(found) == message
    assert encode_inner(Message(text="Mira")) == encode([1, "Mira", b""])


@pytest.mark.parametrize(
    "cells",
    [
        [1, "", b"", [], [[KEY[:31], [BLOB, 9, "x"]]]],
        [1, "", b"", [], [[KEY, [BLOB, 0, "x"]]]],
        [1, "", b"", [], [[KEY, [BLOB, 9, "x"]]] * 9],
        [1, "", b"", [[KEY, [BLOB, 9, 0, 0, ""]]], []],
    ],
    ids=["short key", "no bytes", "nine files", "no pixels"],
)
def test_files_that_are_not_what_they_must_be_are_refused(cells: list[object]) -> None:
    found = Letter(kind=LetterKind.MESSAGE, to=[MARTA], devices=[PC[:8]], body=encode(cells))

    with pytest.raises(ProtocolError):
        inner_of(found)
