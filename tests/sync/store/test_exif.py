"""Which way up a photo is: kept, and nothing else of what the camera wrote."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.store.exif import is_turned, orientation_in, orientation_segment
from sync.store.pictures import inspect

PLACE = b"GPSLatitude 41.3874"


def camera_segment(orientation: int, order: str = "<") -> bytes:
    """What a phone writes: a maker, a place, and which way up."""
    begin = b"II*\x00" if order == "<" else b"MM\x00*"
    entries = struct.pack(f"{order}HHII", 271, 2, 4, 0)
    entries += struct.pack(f"{order}HHIHH", 274, 3, 1, orientation, 0)
    tiff = begin + struct.pack(f"{order}IH", 8, 2) + entries + bytes(4) + PLACE
    body = b"Exif\x00\x00" + tiff
    return b"\xff\xe1" + struct.pack(">H", 2 + len(body)) + body


def jpeg(*segments: bytes, width: int = 40, height: int = 30) -> bytes:
    frame = b"\xff\xc0" + struct.pack(">HBHHB", 11, 8, height, width, 1) + b"\x01\x11\x00"
    return b"\xff\xd8" + b"".join(segments) + frame + b"\xff\xda\x00\x02picture\xff\xd9"


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_which_way_up_stays_and_the_place_goes(orientation: int, order: str) -> None:
    clean, width, height = inspect(jpeg(camera_segment(orientation, order)))

    assert PLACE not in clean
    assert (width, height) == ((30, 40) if is_turned(orientation) else (40, 30))
    assert (clean.find(orientation_segment(orientation)) == 2) is (orientation != 1)
    assert inspect(clean) == (clean, width, height)


@given(st.binary(max_size=80))
def test_rubbish_says_nothing(rubbish: bytes) -> None:
    segment = b"\xff\xe1\x00\x00Exif\x00\x00" + rubbish

    assert 1 <= orientation_in(segment) <= 8
    assert orientation_in(rubbish) == 1 or rubbish[4:10] == b"Exif\x00\x00"


@pytest.mark.parametrize("value", [0, 9, 65535])
def test_a_way_that_there_is_not_is_upright(value: int) -> None:
    assert orientation_in(camera_segment(value)) == 1
