"""How a file that goes with a sealed text lies in the blob store: cut, encrypted, padded.

Whoever stores one has a blob like any other, checked piece by piece. Each piece of it is one slice
of the file, encrypted with the file's own key and bound to its place and to whether it is the last
one, so that slices cannot be swapped, left out or added. The key stands inside the sealed text.
Behind the file come zeros: how long it is, those who may not read it learn about, not exactly.
"""

from __future__ import annotations

from typing import Final

from sync.content.pieces import FILE_BYTES, PIECE_BYTES
from sync.content.sealed import BUCKETS, NONCE_BYTES, TAG_BYTES

SLICE_BYTES: Final = PIECE_BYTES - TAG_BYTES
"""Bytes of the file in a piece."""

_BUCKETS: Final = (*BUCKETS[:-1], 65_536)
"""Lengths that small files are padded to (protocol.md A8)."""


def padded_size(size: int) -> int:
    """Bytes of a file with the zeros behind it: beyond 64 KiB a thirtieth more at the most.

    Source: Nikitin et al., Reducing Metadata Leakage from Encrypted Files and Communication with
    PURBs (PoPETs 2019), algorithm 1 (Padmé).
    """
    for bucket in _BUCKETS:
        if size <= bucket:
            return bucket
    exponent = size.bit_length() - 1
    low = (1 << (exponent - exponent.bit_length())) - 1
    return (size + low) & ~low


def slices_of(size: int) -> int:
    """How many slices, and so how many pieces, a file of that many bytes has."""
    return -(-padded_size(size) // SLICE_BYTES)


def enclosed_size(size: int) -> int:
    """Bytes of the blob that a file of that many bytes becomes."""
    return padded_size(size) + slices_of(size) * TAG_BYTES


def _longest() -> int:
    """Of the largest file whose blob is still one that may be stored."""
    low, high = 0, FILE_BYTES
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if enclosed_size(middle) <= FILE_BYTES else (low, middle - 1)
    return low


LONGEST_FILE: Final = _longest()
"""Bytes of the largest file that can go with a sealed text."""


def nonce_of(number: int, *, last: bool) -> bytes:
    """Of a slice: its place, counted from 0, and whether it ends the file.

    Source: Hoang et al., Online Authenticated-Encryption and its Nonce-Reuse Misuse-Resistance
    (CRYPTO 2015), section 7 (STREAM).
    """
    return number.to_bytes(NONCE_BYTES - 1, "big") + bytes([last])
