"""Which way up a JPEG is to be shown: the one thing of what cameras write that stays with it.

Source: Exif 2.32, 4.5.5 and 4.6.4 (tag 274, Orientation).
"""

from __future__ import annotations

import struct
from typing import Final

_MARK: Final = b"Exif\x00\x00"
_ORIENTATION: Final = 274
_SHORT: Final = 3
_ENTRY_BYTES: Final = 12
UPRIGHT: Final = 1


def orientation_in(segment: bytes) -> int:
    """1 to 8, from a whole APP1 segment; 1 for one that says nothing, or nothing readable."""
    tiff = segment[4 + len(_MARK) :]
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if segment[4 : 4 + len(_MARK)] != _MARK or order is None:
        return UPRIGHT
    try:
        (at,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, at)
        for place in range(at + 2, at + 2 + count * _ENTRY_BYTES, _ENTRY_BYTES):
            tag, kind, _, value = struct.unpack_from(f"{order}HHIH", tiff, place)
            if tag == _ORIENTATION and kind == _SHORT:
                return value if 1 <= value <= 8 else UPRIGHT
    except struct.error:
        return UPRIGHT
    return UPRIGHT


def orientation_segment(orientation: int) -> bytes:
    """An APP1 segment that says this and no more."""
    entry = struct.pack(">HHIHH", _ORIENTATION, _SHORT, 1, orientation, 0)
    tiff = b"MM\x00*" + struct.pack(">IH", 8, 1) + entry + bytes(4)
    body = _MARK + tiff
    return b"\xff\xe1" + struct.pack(">H", 2 + len(body)) + body


def is_turned(orientation: int) -> bool:
    """Whether what is stored as width is shown as height."""
    return orientation >= 5
