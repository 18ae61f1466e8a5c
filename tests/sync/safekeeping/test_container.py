"""A file of encrypted frames: whole, or refused with what is wrong with it."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.entries import COMPANY, author, chain
from sync.codec import encode
from sync.errors import BadParcel
from sync.log.entry import Payload
from sync.log.runs import Run, run_of
from sync.safekeeping.container import MAGIC, Kind, Sealer, Slot, frames_of
from sync.safekeeping.parcel import (
    PIECE_BYTES,
    Item,
    Label,
    PackedBlob,
    PackedKeys,
    items_of,
    label_message,
    pack_blob,
    pack_keys,
    pack_payloads,
    pack_run,
)
from sync.values import BlobId, EntryId

VECTORS = json.loads((Path(__file__).parents[2] / "vectors" / "parcel.json").read_text("utf-8"))
KEY = b"k" * 32
SLOTS: list[Slot] = [(b"12345678", b"sealed")]


def sealed(*frames: bytes, kind: Kind = Kind.CARRY) -> bytes:
    file = io.BytesIO()
    sealer = Sealer(file, kind, KEY, SLOTS)
    for frame in frames:
        sealer.write(frame)
    sealer.close()
    return file.getvalue()


def read(data: bytes, kind: Kind = Kind.CARRY, key: bytes | None = KEY) -> list[bytes]:
    return list(frames_of(io.BytesIO(data), kind, lambda _slots: key))


def why(data: bytes, kind: Kind = Kind.CARRY, key: bytes | None = KEY) -> object:
    with pytest.raises(BadParcel) as refused:
        read(data, kind, key)
    return refused.value.facts["why"]


WHOLE = sealed(b"first", b"second", b"third")


def test_frames_come_back_in_their_order_and_the_slots_as_they_were_given() -> None:
    shown: list[Sequence[Slot]] = []

    def opened(slots: Sequence[Slot]) -> bytes:
        shown.append(slots)
        return KEY

    assert list(frames_of(io.BytesIO(WHOLE), Kind.CARRY, opened)) == [b"first", b"second", b"third"]
    assert [list(slots) for slots in shown] == [SLOTS]


def test_a_file_without_frames_has_an_empty_one() -> None:
    assert read(sealed()) == [b""]


@given(st.integers(0, len(WHOLE) - 1))
def test_a_file_that_is_cut_off_anywhere_is_refused(length: int) -> None:
    assert why(WHOLE[:length]) in {"cut", "foreign"}


@given(st.integers(0, len(WHOLE) - 1), st.integers(1, 255))
def test_a_byte_that_is_changed_anywhere_is_noticed(at: int, by: int) -> None:
    changed = WHOLE[:at] + bytes([WHOLE[at] ^ by]) + WHOLE[at + 1 :]

    assert why(changed) in {"altered", "cut", "foreign", "newer", "kind"}


@given(st.binary(max_size=200))
def test_rubbish_is_refused_and_nothing_else_happens(rubbish: bytes) -> None:
    assert why(rubbish) in {"foreign", "kind", "cut", "altered", "newer"}
    assert why(MAGIC + bytes([Kind.CARRY]) + rubbish) in {"cut", "altered"}


def test_frames_that_are_swapped_repeated_or_of_another_file_are_noticed() -> None:
    begin = WHOLE.index(b"\x00\x00\x00\x15")  # the first frame: five bytes and a tag
    one, two, three = WHOLE[begin : begin + 25], WHOLE[begin + 25 : begin + 51], WHOLE[begin + 51 :]
    other = sealed(b"first", b"second", kind=Kind.BACKUP)[begin : begin + 25]

    assert read(WHOLE[:begin] + one + two + three) == [b"first", b"second", b"third"]
    for frames in (two + one + three, one + one + two + three, other + two + three):
        assert why(WHOLE[:begin] + frames) == "altered"
    assert why(WHOLE[:begin] + one + two) == "cut"
    assert why(WHOLE + three) == "altered"


def test_each_refusal_has_its_reason() -> None:
    assert why(b"hello, world") == "foreign"
    assert why(MAGIC[:-1] + b"9" + WHOLE[len(MAGIC) :]) == "newer"
    assert why(WHOLE, Kind.BACKUP) == "kind"
    assert why(WHOLE, key=None) == "locked"
    assert why(WHOLE, key=b"o" * 32) == "altered"


# -- what is in it ------------------------------------------------------------------------

ENTRIES = chain(author(1), ["uno", "dos"])
RUN = run_of(ENTRIES)
LABEL = Label(COMPANY, author(1).device, author(1).device, 1_795_000_000_000, bytes(64))


def contents() -> list[bytes]:
    assert RUN is not None
    payloads = {EntryId(b"e" * 32): Payload(b"s" * 16, b"body")}
    return [
        encode(LABEL),
        pack_run(RUN),
        *pack_payloads(payloads),
        *pack_blob(BlobId(b"b" * 32), io.BytesIO(b"picture")),
    ]


def test_what_is_packed_comes_out_again() -> None:
    found: list[Item] = list(items_of(iter(contents())))

    assert found == [
        LABEL,
        RUN,
        {EntryId(b"e" * 32): Payload(b"s" * 16, b"body")},
        PackedBlob(b"b" * 32, b"picture", more=False),
    ]


@pytest.mark.parametrize("size", [0, 1, PIECE_BYTES, 2 * PIECE_BYTES, 2 * PIECE_BYTES + 7])
def test_a_large_file_comes_in_pieces_of_which_the_last_is_told(size: int) -> None:
    data = bytes(range(1, 256)) * (size // 255 + 1)
    packed = pack_blob(BlobId(b"b" * 32), io.BytesIO(data[:size]))

    found = list(items_of(iter([encode(LABEL), *packed])))[1:]

    pieces = [piece for piece in found if isinstance(piece, PackedBlob)]
    assert b"".join(piece.data for piece in pieces) == data[:size]
    assert [piece.more for piece in pieces] == [True] * (len(pieces) - 1) + [False] * bool(pieces)


@pytest.mark.parametrize("frame", [b"", b"\xc1", encode([7]), encode([1, b"x"]), encode("text")])
def test_a_frame_that_holds_something_else_is_refused(frame: bytes) -> None:
    with pytest.raises(BadParcel) as refused:
        list(items_of(iter([encode(LABEL), frame])))

    assert refused.value.facts["why"] == "altered"


@given(st.lists(st.sampled_from([*contents(), b"", b"\xc1", encode([7])]), max_size=6))
def test_contents_that_we_do_not_write_are_refused(frames: list[bytes]) -> None:
    found: list[Item] = []
    with suppress(BadParcel):
        found.extend(items_of(iter(frames)))

    assert all(isinstance(item, Label) is (n == 0) for n, item in enumerate(found))


def test_keys_of_sealed_texts_are_written_and_read_as_ever() -> None:
    data = bytes.fromhex(VECTORS["keys_frame"])

    (frame,) = pack_keys({EntryId(b"e" * 32): b"k" * 32})

    assert frame == data
    _, found = items_of(iter([encode(LABEL), data]))
    assert isinstance(found, PackedKeys)
    assert found.keys == [(b"e" * 32, b"k" * 32)]


def test_headers_that_are_no_whole_number_are_refused() -> None:
    assert isinstance(RUN, Run)
    short = Run(RUN.log, 1, (RUN.headers[0][:-1],), RUN.signature, {}, {})

    with pytest.raises(BadParcel):
        list(items_of(iter([encode(LABEL), pack_run(short)])))


def test_a_file_is_written_and_read_as_ever() -> None:
    data = bytes.fromhex(VECTORS["file"])

    assert sealed(*contents()) == data
    assert list(items_of(iter(read(data)))) == list(items_of(iter(contents())))
    message = label_message(COMPANY, author(1).device, 1_795_000_000_000, KEY)
    assert message.hex() == VECTORS["label_message"]
