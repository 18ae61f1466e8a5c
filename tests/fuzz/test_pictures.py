"""Pictures of any kind to the real process that decodes them: a picture, or a refusal (T89)."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

import pytest
from hypothesis import event, given
from hypothesis import strategies as st
from PySide6.QtCore import QSize

from desktop.images.cutting import FORMAT
from desktop.images.decoder import Decoder
from desktop.images.hostile import decode
from support.fuzzing import damaged, many
from support.pictures import animation, claims, extended, picture, png, webp, webp_image

ROOM = QSize(40, 30)
GOOD = picture("jpeg", 64, 64)
WHOLE = (GOOD, picture("png", 30, 50), picture("webp", 48, 48), animation(3))
SIDES = st.sampled_from([0, 1, 8, 1024, 6000, 16_384, 50_000, 65_500, 2**31 - 1, 2**32 - 1])

BOMBS = {
    "fifty thousand by fifty thousand": claims(50_000, 50_000),
    "the same with a row of it": png(50_000, 50_000, (b"IDAT", zlib.compress(bytes(150_001)))),
    "a thousand frames": animation(1000),
    "frames on a canvas of a quarter of a million millions": webp(
        extended(0x02, 1 << 24, 1 << 24), (b"ANIM", bytes(6)), (b"ANMF", bytes(24))
    ),
}


@pytest.fixture(scope="module")
def decoder() -> Iterator[Decoder]:
    """One for all, as in the window."""
    made = Decoder(rest_s=0)
    yield made
    made.close()


@st.composite
def promises(draw: st.DrawFn) -> bytes:
    """Headers of any size before pixels that are too few, too many, or none of theirs."""
    width, height = draw(SIDES), draw(SIDES)
    if draw(st.booleans()):
        pixels = zlib.compress(bytes(draw(st.sampled_from([0, 1, 100, 200_000, 10_000_000]))), 1)
        depth = draw(st.sampled_from([1, 8, 16]))
        chunks = [(b"IDAT", pixels)] * draw(st.integers(0, 3))
        return png(width, height, *chunks, depth=depth, interlaced=draw(st.booleans()))
    canvas = extended(draw(st.integers(0, 255)), 1 + width % (1 << 24), 1 + height % (1 << 24))
    frame = (b"ANMF", draw(st.binary(max_size=60)) + b"".join(webp_image()))
    frames = [frame] * draw(st.sampled_from([0, 1, 200, 201, 3000]))
    return webp(canvas, (b"ANIM", bytes(6)), *frames, webp_image())


@st.composite
def cut(draw: st.DrawFn) -> bytes:
    whole = draw(st.sampled_from(WHOLE))
    return whole[: draw(st.integers(0, len(whole)))]


@given(st.sampled_from(WHOLE).flatmap(damaged) | promises() | cut())
@many(300)
def test_any_picture_is_shown_or_refused_and_the_next_one_is_shown(
    decoder: Decoder, data: bytes
) -> None:
    shown = decoder.photo(data, ROOM)

    assert shown.isNull() or shown.size() == ROOM
    event("refused" if shown.isNull() else "shown")
    assert decoder.photo(GOOD, ROOM) == decode(GOOD, ROOM).convertToFormat(FORMAT)


@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS.keys())
def test_a_bomb_is_refused_and_costs_no_other_picture(decoder: Decoder, bomb: bytes) -> None:
    assert not decoder.photo(GOOD, ROOM).isNull()

    assert decoder.photo(bomb, ROOM).isNull()
    assert decoder.face(bomb, ROOM).isNull()

    assert not decoder.photo(GOOD, ROOM).isNull()
