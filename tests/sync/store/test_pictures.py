"""Pictures on their way in."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest

from sync.errors import BadText
from sync.store.blobs import BlobStore
from sync.store.pictures import inspect, keep_picture, read_picture


def png(*chunks: tuple[bytes, bytes]) -> bytes:
    header = (b"IHDR", struct.pack(">IIBBBBB", 3, 2, 8, 2, 0, 0, 0))
    parts = [header, *chunks, (b"IDAT", zlib.compress(bytes(20))), (b"IEND", b"")]
    body = b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + body


def jpeg(*segments: tuple[int, bytes]) -> bytes:
    frame = (0xC0, struct.pack(">BHHB", 8, 20, 30, 3) + bytes(9))
    parts = [*segments, frame, (0xDA, bytes(6))]
    body = b"".join(struct.pack(">BBH", 0xFF, m, len(d) + 2) + d for m, d in parts)
    return b"\xff\xd8" + body + b"pixels" + b"\xff\xd9"


def test_where_and_when_a_photo_was_taken_stays_at_home() -> None:
    photo = jpeg((0xE0, b"JFIF\0"), (0xE1, b"Exif\0\0GPS 41.6N"), (0xFE, b"from my phone"))

    clean, width, height = inspect(photo)

    assert b"GPS" not in clean
    assert b"phone" not in clean
    assert (width, height) == (30, 20)
    assert clean == jpeg((0xE0, b"JFIF\0"))


def test_the_words_inside_a_png_stay_at_home() -> None:
    clean, width, height = inspect(png((b"tEXt", b"Author\0Marta"), (b"eXIf", b"GPS")))

    assert clean == png()
    assert (width, height) == (3, 2)


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b"<svg/>", "format"),
        (b"GIF89a", "format"),
        (b"", "format"),
        (png()[:40], "damaged"),
        (jpeg()[:12], "damaged"),
        (b"\xff\xd8\xff", "damaged"),
    ],
)
def test_what_is_no_whole_png_or_jpeg_is_refused(data: bytes, rule: str) -> None:
    with pytest.raises(BadText) as refused:
        inspect(data)

    assert refused.value.facts["rule"] == rule


def test_a_kept_picture_is_found_by_its_hash(tmp_path: Path) -> None:
    (tmp_path / "hornada.jpg").write_bytes(jpeg())
    store = BlobStore(tmp_path / "blobs")

    kept = keep_picture(store, tmp_path / "hornada.jpg")

    assert store.has(kept.blob)
    assert store.read(kept.blob, 0, 1 << 20) == jpeg()
    assert kept.size == len(jpeg())


def test_a_picture_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadText) as refused:
        keep_picture(BlobStore(tmp_path / "blobs"), tmp_path / "nothing.png")

    assert refused.value.facts["rule"] == "unreadable"


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="a system without /dev/zero")
def test_a_device_that_never_ends_is_not_read() -> None:
    with pytest.raises(BadText) as refused:
        read_picture(Path("/dev/zero"), 1 << 20)

    assert refused.value.facts["rule"] == "unreadable"


def test_a_picture_is_read_up_to_its_limit(tmp_path: Path) -> None:
    (tmp_path / "big.png").write_bytes(bytes(101))

    with pytest.raises(BadText) as refused:
        read_picture(tmp_path / "big.png", 100)

    assert refused.value.facts["rule"] == "too_long"
    assert refused.value.facts["unit"] == "bytes"
