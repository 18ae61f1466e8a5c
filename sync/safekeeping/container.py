"""A file of encrypted frames that opens for several keys, and shows when anything is missing.

``MAGIC ‖ kind ‖ u32 length ‖ slots ‖ frames``. The slots (msgpack, list of tag and sealed key)
hold one random key, each for somebody else. A frame is ``u32 length ‖ ChaCha20-Poly1305``; its
nonce is its number and whether it is the last one, and the first 32 bytes of everything before
the frames are bound in, so that none can be cut off, swapped, repeated or moved to another file.
Source of the construction: STREAM (Hoang, Reyhanitabar, Rogaway, Vizár, 2015).
"""

from __future__ import annotations

import os
import struct
from collections.abc import Callable, Iterator, Sequence
from enum import IntEnum
from hashlib import sha256
from typing import BinaryIO, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from sync.codec import decode, encode
from sync.errors import BadParcel, ProtocolError

MAGIC: Final = b"PATIO\x00F1"
KEY_BYTES: Final = 32
FRAME_BYTES: Final = 2 << 20
"""Largest frame: a run of 1 MiB with what surrounds it."""

SLOTS_BYTES: Final = 256 * 1024
"""Far more than 300 devices need."""

_LENGTH: Final = struct.Struct(">I")
_TAG_BYTES: Final = 16

Slot = tuple[bytes, bytes]
"""By what its holder knows it (8 bytes), and the key sealed for them."""

Opener = Callable[[Sequence[Slot]], bytes | None]
"""The key in one of the slots, None when none is for us."""


class Kind(IntEnum):
    """What a file is for."""

    CARRY = 1
    BACKUP = 2


class Sealer:
    """Writes frames into a file. Whoever makes one calls :meth:`close` at the end."""

    def __init__(self, file: BinaryIO, kind: Kind, key: bytes, slots: Sequence[Slot]) -> None:
        head = MAGIC + bytes([kind])
        packed = encode([list(slot) for slot in slots])
        self._file = file
        self._box = ChaCha20Poly1305(key)
        self._bound = sha256(head + packed).digest()
        self._number = 0
        self._waiting: bytes | None = None
        file.write(head + _LENGTH.pack(len(packed)) + packed)

    def write(self, frame: bytes) -> None:
        """One more frame, of at most :data:`FRAME_BYTES`.

        Raises:
            OSError: the file does not take it.
        """
        if self._waiting is not None:
            self._seal(self._waiting, last=False)
        self._waiting = frame

    def close(self) -> None:
        """Say that this was all."""
        self._seal(self._waiting or b"", last=True)

    def _seal(self, frame: bytes, *, last: bool) -> None:
        sealed = self._box.encrypt(_nonce(self._number, last=last), frame, self._bound)
        self._file.write(_LENGTH.pack(len(sealed)) + sealed)
        self._number += 1


def frames_of(file: BinaryIO, kind: Kind, open_slots: Opener) -> Iterator[bytes]:
    """The frames of a file, one after the other.

    Raises:
        BadParcel: none of ours, made by a newer Patio, not for us, cut off or altered. What has
            been given out before is good, and not all there was.
        OSError: it cannot be read.
    """
    head = file.read(len(MAGIC) + 1)
    if len(head) <= len(MAGIC) or head[: len(MAGIC) - 1] != MAGIC[:-1]:
        raise BadParcel(why="foreign")
    if head[: len(MAGIC)] != MAGIC:
        raise BadParcel(why="newer")
    if head[len(MAGIC) :] != bytes([kind]):
        raise BadParcel(why="kind")
    packed = _piece(file, SLOTS_BYTES)
    try:
        slots = decode(list[tuple[bytes, bytes]], packed)
    except ProtocolError:
        raise BadParcel(why="altered") from None
    key = open_slots(slots)
    if key is None:
        raise BadParcel(why="locked")
    box, bound = ChaCha20Poly1305(key), sha256(head + packed).digest()
    number, last = 0, False
    while not last:
        sealed = _piece(file, FRAME_BYTES + _TAG_BYTES)
        last = not _more(file)
        try:
            yield box.decrypt(_nonce(number, last=last), sealed, bound)
        except InvalidTag:
            # A frame before the last one that now stands at the end: what followed is gone.
            raise BadParcel(why=_reason(box, bound, sealed, number, last=last)) from None
        number += 1


def is_one(file: BinaryIO, kind: Kind) -> bool:
    """Whether a file begins as one of that kind, of this version."""
    return file.read(len(MAGIC) + 1) == MAGIC + bytes([kind])


def new_key() -> bytes:
    """A key for one file."""
    return os.urandom(KEY_BYTES)


def _piece(file: BinaryIO, limit: int) -> bytes:
    prefix = file.read(_LENGTH.size)
    if len(prefix) < _LENGTH.size:
        raise BadParcel(why="cut")
    (length,) = _LENGTH.unpack(prefix)
    if length > limit:
        raise BadParcel(why="altered")
    piece = file.read(length)
    if len(piece) < length:
        raise BadParcel(why="cut")
    return piece


def _more(file: BinaryIO) -> bool:
    """Whether anything follows."""
    here = file.tell()
    more = bool(file.read(1))
    file.seek(here)
    return more


def _reason(box: ChaCha20Poly1305, bound: bytes, sealed: bytes, number: int, *, last: bool) -> str:
    if last:
        try:
            box.decrypt(_nonce(number, last=False), sealed, bound)
        except InvalidTag:
            return "altered"
        return "cut"
    return "altered"


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([last])
