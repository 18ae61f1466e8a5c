"""WebP pictures on their way in."""

from __future__ import annotations

import struct

import pytest

from support.pictures import animation, extended, webp, webp_image
from sync.errors import BadText
from sync.store.pictures import inspect

EXIF, XMP, PROFILE = 0x08, 0x04, 0x20


def refused(data: bytes) -> str:
    with pytest.raises(BadText) as caught:
        inspect(data)
    return str(caught.value.facts["rule"])


@pytest.mark.parametrize("lossless", [True, False])
def test_a_plain_webp_is_kept_as_it_is(lossless: bool) -> None:
    plain = webp(webp_image(lossless))

    assert inspect(plain) == (plain, 8, 8)


def test_what_a_camera_adds_stays_at_home() -> None:
    profile = (b"ICCP", b"colours")
    photo = webp(
        extended(EXIF | XMP | PROFILE),
        profile,
        webp_image(),
        (b"EXIF", b"GPS 41.6N"),
        (b"XMP ", b"<x:xmpmeta/>"),
        (b"MINE", b"from my phone"),
    )

    clean, width, height = inspect(photo)

    assert clean == webp(extended(PROFILE), profile, webp_image())
    assert (width, height) == (8, 8)


def test_what_follows_the_picture_stays_at_home() -> None:
    plain = webp(webp_image())

    assert inspect(plain + b"GPS 41.6N")[0] == plain


def test_a_picture_that_moves_is_refused() -> None:
    assert refused(animation(2)) == "format"
    assert refused(webp(webp_image(), (b"ANMF", bytes(30)))) == "format"


@pytest.mark.parametrize(
    "data",
    [
        webp(webp_image())[:30],
        webp(),
        webp(extended(0, 9, 8), webp_image()),
        webp((b"VP8 ", bytes(4))),
        webp((b"VP8X", b"")),
        b"RIFF" + struct.pack("<I", 1 << 30) + b"WEBP" + webp(webp_image())[12:],
    ],
    ids=["cut", "empty", "two sizes", "no frame", "no flags", "longer than it is"],
)
def test_what_is_no_whole_webp_is_refused(data: bytes) -> None:
    assert refused(data) == "damaged"


def test_another_file_of_the_same_container_is_no_picture() -> None:
    assert refused(webp(webp_image()).replace(b"WEBP", b"WAVE")) == "format"
