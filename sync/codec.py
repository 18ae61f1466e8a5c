"""The one way bytes become values: strict msgpack, and length-prefixed frames.

The wire between devices and the channel between node and clients share it
(protocol.md 6 and 14). A frame is ``u32 length ‖ u8 type ‖ body``, big-endian; the
length counts the type byte and the body.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import TypeAlias, TypeVar

import msgspec

from sync.errors import ProtocolError

T = TypeVar("T")

Bytes: TypeAlias = bytes | bytearray | memoryview
"""Bytes wherever they lie: what is large is not copied to be of one type."""

_PREFIX = struct.Struct(">IB")
PREFIX_BYTES = _PREFIX.size

FRAME_LIMIT = 1 << 20
"""Bytes after the length field, once a session is authenticated (protocol.md 12)."""

LARGE_FRAME = 64 << 10
"""Bytes after the length field from which a frame gets its own place before it is whole."""

_encoder = msgspec.msgpack.Encoder()


def encode(value: object) -> bytes:
    """Msgpack of a struct or of plain data. Deterministic for the structs used here."""
    return _encoder.encode(value)


def decode(shape: type[T], data: Bytes) -> T:
    """The value that ``data`` holds, checked against ``shape``.

    Every failure of the decoder is one error: msgspec lets ``RecursionError`` and
    ``UnicodeDecodeError`` out beside its own class (protocol.md A14).

    Raises:
        ProtocolError: not msgpack, or not of that shape.
    """
    try:
        return msgspec.msgpack.decode(data, type=shape)
    except (msgspec.MsgspecError, ValueError, RecursionError, OverflowError) as error:
        name = getattr(shape, "__name__", "value")  # a union of structs has none
        raise ProtocolError(why=f"malformed {name}: {type(error).__name__}") from None


def frame(kind: int, body: bytes) -> bytes:
    """One frame ready for the wire."""
    return _PREFIX.pack(len(body) + 1, kind) + body


def framed(kind: int, value: object) -> bytearray:
    """The frame with msgpack of a value in it, which is not copied on the way."""
    frame = bytearray(PREFIX_BYTES)
    _encoder.encode_into(value, frame, PREFIX_BYTES)
    _PREFIX.pack_into(frame, 0, len(frame) - PREFIX_BYTES + 1, kind)
    return frame


class FrameBuffer:
    """Bytes in, frames out, whatever the chunking.

    ``limit`` bounds what a peer can make us hold; the owner raises it when the
    peer has proved who it is.
    """

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self._data = bytearray()
        self._large: _Large | None = None

    def feed(self, data: Bytes) -> None:
        """Take bytes as they arrived; they are copied."""
        if self._large is not None:
            data = self._large.feed(data)
        if data:
            self._data += data

    def frames(self) -> Iterator[tuple[int, Bytes]]:
        """Whole frames received so far, as ``(type, body)``.

        Raises:
            ProtocolError: a frame longer than the limit, or without a type byte.
        """
        while True:
            if self._large is not None:
                if not self._large.whole:
                    return
                large, self._large = self._large, None
                yield large.kind, large.body
            if len(self._data) < PREFIX_BYTES:
                return
            length, kind = _PREFIX.unpack_from(self._data)
            if length < 1 or length > self.limit:
                raise ProtocolError(why="frame length")
            if len(self._data) < 4 + length:
                if LARGE_FRAME <= length <= FRAME_LIMIT:
                    self._large = _Large(kind, length - 1)
                    with memoryview(self._data) as view:
                        self._large.feed(view[PREFIX_BYTES:])
                    self._data.clear()
                return
            with memoryview(self._data) as view:  # a slice of the array itself is copied twice
                body = bytes(view[PREFIX_BYTES : 4 + length])
            del self._data[: 4 + length]
            yield kind, body


class _Large:
    """A frame under way that many reads make up: each is written where it belongs."""

    __slots__ = ("_filled", "body", "kind")

    def __init__(self, kind: int, size: int) -> None:
        self.kind = kind
        self.body = bytearray(size)
        self._filled = 0

    @property
    def whole(self) -> bool:
        """Whether all of it has come."""
        return self._filled == len(self.body)

    def feed(self, data: Bytes) -> Bytes:
        """Take what is the frame's; what follows it is returned."""
        part = data[: len(self.body) - self._filled]
        end = self._filled + len(part)
        self.body[self._filled : end] = part
        self._filled = end
        return data[len(part) :]
