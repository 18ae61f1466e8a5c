"""What a window and the process that decodes for it say to each other, and within what limits.

The process greets with :data:`HELLO`. Then for each picture the window sends a wish and the
picture's bytes, and gets an answer: width and height as two numbers of four bytes and that many
pixels of :data:`desktop.images.cutting.FORMAT`, line by line. Zero by zero is a refusal.
"""

from __future__ import annotations

import struct
from typing import IO, NamedTuple

HELLO = b"patio pictures\n"

MAX_BYTES = 20 * 1024 * 1024
"""No colleague's picture is larger (protocol.md A20)."""

PHOTO_SIDE = 65_500
PHOTO_PIXELS = 40_000_000
"""A phone's biggest photo, by its header (protocol.md A20)."""

AVATAR_SIDE = 1024
"""Profiles carry at most 32 KiB of picture: nothing honest is larger."""

PICTURE_S = 5
"""What one picture may take: seconds of the processor there, seconds of waiting here (A20)."""

PIXEL_BYTES = 4

ANSWER = struct.Struct("=II")
_WISH = struct.Struct("=IIIII")


class Wish(NamedTuple):
    """One picture to be decoded: its size in bytes, the pixels to fill, the limits of its header.

    ``side`` bounds width and height, ``pixels`` their product.
    """

    size: int
    width: int
    height: int
    side: int
    pixels: int

    def packed(self) -> bytes:
        """As it is sent, before the picture."""
        return _WISH.pack(*self)


def read_wish(file: IO[bytes]) -> Wish | None:
    """The next wish, or None when whoever had them is gone."""
    head = bytearray(_WISH.size)
    return Wish(*_WISH.unpack(head)) if read_fully(file, memoryview(head)) else None


def read_fully(file: IO[bytes], room: memoryview) -> bool:
    """Fill ``room`` from a pipe; False when it ends before."""
    at = 0
    while at < len(room):
        piece = file.read(min(len(room) - at, 1 << 20))
        if not piece:
            return False
        room[at : at + len(piece)] = piece
        at += len(piece)
    return True
