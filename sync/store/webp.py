"""WebP pictures on their way in: how large, and without what cameras add to them.

Source: RFC 9649, the container (2) and the headers of its two images (2.5, 2.6).
"""

from __future__ import annotations

import struct
from typing import Final

from sync.errors import BadText

_KEPT: Final = {b"VP8X", b"ICCP", b"ALPH", b"VP8 ", b"VP8L"}
_MOVING: Final = {b"ANIM", b"ANMF"}
_ANIMATED, _XMP, _EXIF = 0x02, 0x04, 0x08


def is_webp(data: bytes) -> bool:
    """By the first bytes and nothing else."""
    return data.startswith(b"RIFF") and data[8:12] == b"WEBP"


def inspect_webp(data: bytes) -> tuple[bytes, int, int]:
    """The same still picture without private data, and its width and height in pixels.

    Raises:
        BadText: rule ``format``: it moves; ``damaged``: no whole picture.
        struct.error, IndexError: it ends early.
    """
    (size,) = struct.unpack_from("<I", data, 4)
    end, at = 8 + size, 12
    kept, sides = [], []
    while at < end:
        kind, length = struct.unpack_from("<4sI", data, at)
        body = data[at + 8 : at + 8 + length]
        at += 8 + length + length % 2
        if at > end or end > len(data):
            raise BadText(field="picture", rule="damaged")
        if kind in _MOVING or (kind == b"VP8X" and body[0] & _ANIMATED):
            raise BadText(field="picture", rule="format")
        if kind == b"VP8X":
            body = bytes([body[0] & ~(_XMP | _EXIF)]) + body[1:]
        if kind in _KEPT:
            kept.append(kind + struct.pack("<I", length) + body + bytes(length % 2))
        sides += _sides(kind, body)
    if len(set(sides)) != 1 or 0 in sides[0]:  # header and image must agree
        raise BadText(field="picture", rule="damaged")
    clean = b"WEBP" + b"".join(kept)
    return b"RIFF" + struct.pack("<I", len(clean)) + clean, *sides[0]


def _sides(kind: bytes, body: bytes) -> list[tuple[int, int]]:
    """Width and height as a chunk says them, if it does."""
    if kind == b"VP8X":
        width, width_high, height, height_high = struct.unpack_from("<HBHB", body, 4)
        return [(1 + width + (width_high << 16), 1 + height + (height_high << 16))]
    if kind == b"VP8 ":
        width, height = struct.unpack_from("<HH", body, 6)
        return [(width & 0x3FFF, height & 0x3FFF)]
    if kind == b"VP8L":
        (bits,) = struct.unpack_from("<I", body, 1)
        return [(1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF))]
    return []
