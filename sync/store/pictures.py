"""Pictures on their way in: which kind, how large, and without what cameras add to them.

Only the container is read here, never a pixel: decoding is for the window, with limits.
PNG, JPEG and still WebP are taken, told by their first bytes and not by their name (protocol.md
A20).
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path

from sync.errors import BadText
from sync.store.blobs import BlobStore
from sync.store.disk import words_of
from sync.store.exif import UPRIGHT, is_turned, orientation_in, orientation_segment
from sync.store.naming import naming
from sync.store.webp import inspect_webp, is_webp
from sync.values import BlobId

MAX_BYTES = 20 * 1024 * 1024
MAX_PIXELS = 40_000_000

PICTURE_STARTS = (b"\x89PNG", b"\xff\xd8\xff")
"""How PNG and JPEG begin; a still WebP has its word further on."""

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_PNG_PRIVATE = {b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME"}
_JPEG_PRIVATE = {*range(0xE1, 0xF0), 0xFE} - {0xE2, 0xEE}  # all but colour profile and Adobe
_EXIF = 0xE1
_JPEG_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}


@dataclass(frozen=True, slots=True)
class KeptPicture:
    """A picture in the blob store, as a post refers to it."""

    blob: BlobId
    size: int
    width: int
    height: int


def keep_picture(store: BlobStore, path: Path) -> KeptPicture:
    """Copy a picture into the blob store, without the place and time that cameras write in it.

    Raises:
        BadText: as :func:`clean_picture`, with the file's ``name``.
        NoSpace, CannotWrite: nothing was kept.
    """
    with naming(path):
        clean, width, height = clean_picture(path)
    return KeptPicture(store.put(clean), len(clean), width, height)


def clean_picture(path: Path) -> tuple[bytes, int, int]:
    """The bytes of a picture file as they may be sent, and its width and height in pixels.

    Raises:
        BadText: field ``picture``; rule ``format``, ``damaged``, ``too_long`` or ``unreadable``.
    """
    clean, width, height = inspect(read_picture(path, MAX_BYTES))
    if width * height > MAX_PIXELS:
        raise BadText(field="picture", rule="too_long", limit=MAX_PIXELS, unit="pixels")
    return clean, width, height


def read_picture(path: Path, limit: int) -> bytes:
    """The bytes of a picture file; devices and pipes, which may never end, are not opened.

    Raises:
        BadText: not a readable regular file, or more than ``limit`` bytes.
    """
    try:
        if not path.is_file():
            raise BadText(field="picture", rule="unreadable", why="not a file")
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        raise BadText(field="picture", rule="unreadable", why=words_of(error)) from None
    if len(data) > limit:
        raise BadText(field="picture", rule="too_long", limit=limit, unit="bytes")
    return data


def inspect(data: bytes) -> tuple[bytes, int, int]:
    """The same picture without private data, and its width and height in pixels.

    Raises:
        BadText: neither PNG nor JPEG nor still WebP, or one that ends early.
    """
    try:
        if data.startswith(_PNG):
            return _png(data)
        if data.startswith(_JPEG):
            return _jpeg(data)
        if is_webp(data):
            return inspect_webp(data)
    except (struct.error, IndexError):
        raise BadText(field="picture", rule="damaged") from None
    raise BadText(field="picture", rule="format")


def _png(data: bytes) -> tuple[bytes, int, int]:
    kept, at = [_PNG], len(_PNG)
    width, height = struct.unpack_from(">II", data, at + 8)
    while at < len(data):
        length, kind = struct.unpack_from(">I4s", data, at)
        end = at + 12 + length
        if end > len(data):
            raise BadText(field="picture", rule="damaged")
        if kind not in _PNG_PRIVATE:
            kept.append(data[at:end])
        if kind == b"IEND":
            break
        at = end
    return b"".join(kept), width, height


def _jpeg(data: bytes) -> tuple[bytes, int, int]:
    kept, at, size, way_up = [data[:2]], 2, (0, 0), UPRIGHT
    while True:
        if data[at] != 0xFF:
            raise BadText(field="picture", rule="damaged")
        marker = data[at + 1]
        if marker == 0xFF:  # fill byte
            at += 1
            continue
        (length,) = struct.unpack_from(">H", data, at + 2)
        end = at + 2 + length
        if marker in _JPEG_FRAMES:
            height, width = struct.unpack_from(">HH", data, at + 5)
            size = (width, height)
        if marker == 0xDA:  # the picture itself follows
            if 0 in size:
                raise BadText(field="picture", rule="damaged")
            if way_up != UPRIGHT:
                kept.insert(1, orientation_segment(way_up))
            shown = size[::-1] if is_turned(way_up) else size
            return b"".join([*kept, data[at:]]), *shown
        if marker == _EXIF and way_up == UPRIGHT:
            way_up = orientation_in(data[at:end])
        if marker not in _JPEG_PRIVATE:
            kept.append(data[at:end])
        at = end
