"""What everybody sees of a sealed entry: wraps of one key, a commitment to it, and padded bytes.

Which person wrote it, when, how many devices it is for, about how long it is and which encrypted
files go with it (:mod:`sync.content.enclosed`), whoever carries it can tell; to whom it is and what
kind of letter it is, nobody but those devices (protocol.md 11).
"""

from __future__ import annotations

from typing import Annotated, Final

import msgspec
from msgspec import Meta

from sync.codec import decode, encode
from sync.content.fields import Blob, Hash, Version, as_ever
from sync.content.pieces import FILE_BYTES
from sync.errors import BadText, ProtocolError

SEALED_KIND: Final = 1
"""The one kind of the sealed lane: what is in it, its header does not tell."""

SEALED_CAP: Final = 64 * 1024
"""Bytes of the whole payload (protocol.md 12)."""

MAX_WRAPS: Final = 64
"""Devices that one entry is sealed to, the sender's own among them (protocol.md 12)."""

ALG: Final = 1
"""X25519-HKDF-SHA256 and ChaCha20-Poly1305, for the wraps (RFC 9180) and for the text."""

KEY_BYTES: Final = 32
HINT_BYTES: Final = 4
ENC_BYTES: Final = 32
WRAPPED_BYTES: Final = KEY_BYTES + 16
NONCE_BYTES: Final = 12
TAG_BYTES: Final = 16

BUCKETS: Final = (256, 1024, 4096, 16_384, 57_344)
"""Lengths that texts are padded to. The last one leaves room for 64 wraps, and the ids of as many
files as go with a text, within the cap."""

_LENGTH_BYTES: Final = 4

LONGEST: Final = BUCKETS[-1] - _LENGTH_BYTES
"""Bytes of the longest text, before it is padded."""

Hint = Annotated[bytes, Meta(min_length=HINT_BYTES, max_length=HINT_BYTES)]
Enc = Annotated[bytes, Meta(min_length=ENC_BYTES, max_length=ENC_BYTES)]
Wrapped = Annotated[bytes, Meta(min_length=WRAPPED_BYTES, max_length=WRAPPED_BYTES)]
Wrap = tuple[Hint, Enc, Wrapped]
"""By what a device finds it, and the key of the text sealed to that device."""


MAX_ENCLOSED: Final = 16
"""Pictures and files that go with one text."""

EnclosedBlob = tuple[Blob, Annotated[int, Meta(ge=1, le=FILE_BYTES)]]
"""A file that goes with the text, encrypted: its id and its bytes."""


class Sealed(msgspec.Struct, array_like=True, frozen=True, kw_only=True):
    """The payload of a sealed entry. ``commit`` is the commitment to the key in all the wraps.

    ``blobs`` are the files that go with it, so that whoever carries the text can carry them too,
    and lets them go with it; the keys that open them stand in the text.
    """

    v: Version = 1
    alg: Annotated[int, Meta(ge=1, le=255)] = ALG
    wraps: Annotated[list[Wrap], Meta(min_length=1, max_length=MAX_WRAPS)]
    commit: Hash
    nonce: Annotated[bytes, Meta(min_length=NONCE_BYTES, max_length=NONCE_BYTES)]
    text: Annotated[
        bytes, Meta(min_length=BUCKETS[0] + TAG_BYTES, max_length=BUCKETS[-1] + TAG_BYTES)
    ]
    blobs: Annotated[list[EnclosedBlob], Meta(max_length=MAX_ENCLOSED)] = []


def decode_sealed(body: bytes) -> Sealed:
    """What a sealed payload says openly.

    Raises:
        ProtocolError: it is none, or of a suite that this version does not know.
    """
    sealed = decode(Sealed, body)
    if sealed.alg != ALG or len(sealed.text) - TAG_BYTES not in BUCKETS:
        raise ProtocolError(why="sealed payload")
    return sealed


def encode_sealed(sealed: Sealed) -> bytes:
    """Payload bytes for an entry that we write: within the cap for any text that was padded.

    Without files it has the bytes that it had before there were any.
    """
    return encode(as_ever(sealed, 6))


def padded(text: bytes) -> bytes:
    """The text with its length in front, and zeros up to the next of :data:`BUCKETS`.

    Raises:
        BadText: longer than the longest of them.
    """
    if len(text) > LONGEST:
        raise BadText(field="text", rule="too_long", limit=LONGEST, unit="bytes")
    told = len(text).to_bytes(_LENGTH_BYTES, "big") + text
    return told.ljust(next(size for size in BUCKETS if size >= len(told)), b"\x00")


def unpadded(data: bytes) -> bytes:
    """The text in what was padded.

    Raises:
        ProtocolError: it was padded otherwise than here.
    """
    length = int.from_bytes(data[:_LENGTH_BYTES], "big")
    text = data[_LENGTH_BYTES : _LENGTH_BYTES + length]
    if length > LONGEST or len(data) not in BUCKETS or padded(text) != data:
        raise ProtocolError(why="padding")
    return text
