"""Whatever bytes come, a decoder gives a value of its shape or raises ProtocolError (T84, T90)."""

from __future__ import annotations

from contextlib import suppress
from functools import cache

import msgspec
import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from support.fuzzing import NASTIES, damaged, instances, many, twisted
from sync.codec import LARGE_FRAME, FrameBuffer, decode, encode, frame
from sync.content.kinds import KINDS, decode_content
from sync.content.letters import LETTERS, Letter, decode_letter, inner_of
from sync.content.rules import acceptable
from sync.content.sealed import Sealed, decode_sealed
from sync.errors import ProtocolError
from sync.governance.acts import ACTS
from sync.local import commands
from sync.log.header import HEADER_BYTES, Header
from sync.replication.protocol.frames import pack, unpack
from sync.replication.protocol.messages import MESSAGES
from sync.values import PersonId

CHANNEL = (commands.Hello, commands.Request, commands.Reply, commands.Change)
SHAPES: tuple[type[msgspec.Struct], ...] = (
    *KINDS.values(),
    *LETTERS.values(),
    Letter,
    Sealed,
    *ACTS.values(),
    *MESSAGES.values(),
    *CHANNEL,
)

shapes = st.sampled_from(SHAPES)
values = shapes.flatmap(instances)


def survives(shape: type[msgspec.Struct], data: bytes) -> None:
    """Refused by name, or a lawful value that comes back from its own bytes."""
    try:
        value = decode(shape, data)
    except ProtocolError:
        return
    assert decode(shape, encode(value)) == value


@given(st.binary(max_size=HEADER_BYTES + 2) | st.binary(min_size=128, max_size=128))
@many(200)
def test_a_header_is_refused_or_comes_back_bit_by_bit(data: bytes) -> None:
    try:
        header = Header.unpack(data)
    except ProtocolError:
        assert len(data) != HEADER_BYTES or data[0] != 1
        return
    assert header.pack() == data


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: f"{shape.__module__}.{shape.__name__}")
def test_every_struct_can_be_fuzzed_by_its_own_types(shape: type[msgspec.Struct]) -> None:
    @given(instances(shape))
    @many(5)
    def comes_back(value: msgspec.Struct) -> None:
        assert decode(shape, encode(value)) == value

    comes_back()


@pytest.mark.parametrize("nasty", NASTIES.values(), ids=NASTIES.keys())
def test_hostile_bytes_are_refused_alone_and_in_every_field(nasty: bytes) -> None:
    for shape in SHAPES:
        survives(shape, nasty)
        lawful = [encode(value) for value in plain_fields(shape)]
        for at in range(min(len(lawful) + 1, 14)):
            # A lawful beginning, the hostile field, and perhaps a field of a later version.
            beginning = b"".join(lawful[:at])
            survives(shape, bytes([0x90 + at + 1]) + beginning + nasty)
            survives(shape, bytes([0x90 + at + 2]) + beginning + nasty + b"\x01")


@cache
def plain_fields(shape: type[msgspec.Struct]) -> list[object]:
    """One lawful value for each field, the smallest there is."""
    few = settings(database=None, max_examples=1, phases=[Phase.generate])
    value = find(instances(shape), lambda _: True, settings=few)
    return [getattr(value, name) for name in shape.__struct_fields__]


@given(shapes, st.binary(max_size=120))
@many(200)
def test_rubbish_is_refused(shape: type[msgspec.Struct], data: bytes) -> None:
    survives(shape, data)


@given(st.data(), values)
@many(200)
def test_damaged_values_are_refused_or_lawful(data: st.DataObject, value: msgspec.Struct) -> None:
    survives(type(value), data.draw(damaged(encode(value))))


@given(st.data(), values)
@many(200)
def test_twisted_values_are_refused_or_lawful(data: st.DataObject, value: msgspec.Struct) -> None:
    survives(type(value), data.draw(twisted(value)))


@given(values, shapes)
@many(150)
def test_a_value_in_the_place_of_another_is_refused_or_lawful(
    value: msgspec.Struct, shape: type[msgspec.Struct]
) -> None:
    survives(shape, encode(value))


@given(st.data(), st.sampled_from(list(KINDS)), st.integers(0, 2**16 - 1))
@many(150)
def test_content_under_any_kind_is_refused_or_judged(
    data: st.DataObject, kind: int, other: int
) -> None:
    body = data.draw(instances(KINDS[kind]).flatmap(twisted) | st.binary(max_size=60))
    for number in (kind, other):
        with suppress(ProtocolError):
            assert acceptable(decode_content(number, body)) in (True, False)


@given(st.data(), st.sampled_from(list(LETTERS)), st.integers(0, 2**16 - 1))
@many(150)
def test_a_letter_of_any_kind_is_refused_or_judged(
    data: st.DataObject, kind: int, other: int
) -> None:
    body = data.draw(instances(LETTERS[kind]).flatmap(twisted) | st.binary(max_size=60))
    for number in (kind, other):
        with suppress(ProtocolError):
            made = Letter(kind=number or 1, to=[PersonId(bytes(32))], devices=[bytes(8)], body=body)
            inner = inner_of(decode_letter(encode(made)))
            assert inner is None or acceptable(inner) in (True, False)


@given(st.data())
@many(150)
def test_a_sealed_payload_is_refused_or_lawful(data: st.DataObject) -> None:
    body = data.draw(instances(Sealed).flatmap(twisted) | st.binary(max_size=400))
    with suppress(ProtocolError):
        sealed = decode_sealed(body)
        assert decode_sealed(encode(sealed)) == sealed


@given(st.data(), st.sampled_from(list(MESSAGES)), st.integers(0, 255))
@many(150)
def test_a_message_under_any_type_is_refused_or_lawful(
    data: st.DataObject, kind: int, other: int
) -> None:
    shape = next(shape for number, shape in MESSAGES.items() if number == kind)
    body = data.draw(instances(shape).flatmap(twisted) | instances(shape).map(encode))
    for number in (kind, other):
        with suppress(ProtocolError):
            message = unpack(number, body)
            assert unpack(number, pack(message)[5:]) == message


@given(
    st.lists(st.tuples(st.integers(0, 255), st.binary(max_size=70)), max_size=6),
    st.binary(max_size=12),
    st.lists(st.integers(1, 40), max_size=20),
    st.integers(1, 64),
)
@many(200)
def test_frames_come_out_as_they_went_in_however_they_are_cut(
    frames: list[tuple[int, bytes]], rubbish: bytes, cuts: list[int], limit: int
) -> None:
    stream = b"".join(frame(kind, body) for kind, body in frames) + rubbish
    expected, fault = plainly(stream, limit)
    buffer, out = FrameBuffer(limit), []

    refused = False
    while stream and not refused:
        cut = cuts.pop() if cuts else len(stream)
        buffer.feed(stream[:cut])
        stream = stream[cut:]
        try:
            out += list(buffer.frames())
        except ProtocolError:
            refused = True

    assert refused is fault
    assert out == expected[: len(out)]
    assert refused or out == expected


@given(
    st.lists(st.integers(-2, 2) | st.integers(10, LARGE_FRAME), min_size=1, max_size=4),
    st.lists(st.integers(1, 2 * LARGE_FRAME), max_size=12),
)
@many(50)
def test_large_frames_come_out_as_they_went_in_however_they_are_cut(
    sizes: list[int], cuts: list[int]
) -> None:
    frames = [(at, bytes([at]) * (LARGE_FRAME + size)) for at, size in enumerate(sizes)]
    stream = b"".join(frame(kind, body) for kind, body in frames)
    buffer, out = FrameBuffer(4 * LARGE_FRAME), []

    while stream:
        cut = cuts.pop() if cuts else len(stream)
        buffer.feed(memoryview(stream)[:cut])
        stream = stream[cut:]
        out += list(buffer.frames())

    assert [(kind, bytes(body)) for kind, body in out] == frames


def plainly(stream: bytes, limit: int) -> tuple[list[tuple[int, bytes]], bool]:
    """The frames in a stream that came at once, and whether something unlawful follows."""
    found: list[tuple[int, bytes]] = []
    while len(stream) >= 5:
        length = int.from_bytes(stream[:4], "big")
        if not 1 <= length <= limit:
            return found, True
        if len(stream) < 4 + length:
            break
        found.append((stream[4], stream[5 : 4 + length]))
        stream = stream[4 + length :]
    return found, False
