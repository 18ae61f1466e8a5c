"""Pictures from other people are judged before they are decoded."""

from __future__ import annotations

import pytest

from desktop.images.hostile import decode, decode_avatar, kind_of
from support.pictures import animation, claims, picture


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp"])
def test_png_jpeg_and_webp_are_decoded(kind: str) -> None:
    assert decode(picture(kind)).width() == 8
    assert kind_of(picture(kind)) == kind


@pytest.mark.parametrize(
    "data", [b"", b"<svg/>", picture("bmp"), b"GIF89a" + bytes(20), b"RIFF\x04\0\0\0WAVE"]
)
def test_other_formats_are_refused_by_their_content(data: bytes) -> None:
    assert decode(data).isNull()


def test_a_header_that_promises_too_much_is_not_decoded() -> None:
    assert decode(claims(20_000, 20_000)).isNull()
    assert decode_avatar(claims(1025, 10)).isNull()


def test_a_face_may_be_1024_wide() -> None:
    assert decode_avatar(picture("png", 1024, 1024)).width() == 1024
    assert decode_avatar(picture("png", 1025, 1025)).isNull()


def test_an_animation_has_200_frames_at_most() -> None:
    assert decode(animation(200)).width() == 8
    assert decode(animation(201)).isNull()
