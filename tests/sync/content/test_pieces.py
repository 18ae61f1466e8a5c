"""Names of files: whatever is changed about one, its id is another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.content.pieces import (
    HASH_BYTES,
    PIECE_BYTES,
    Manifest,
    blob_of,
    check_manifest,
    cut,
    manifest_of,
    pieces_of,
)
from sync.errors import ProtocolError

SIZES = st.sampled_from([0, 1, PIECE_BYTES - 1, PIECE_BYTES, PIECE_BYTES + 1, 3 * PIECE_BYTES])


@given(SIZES)
def test_a_manifest_says_how_many_pieces_and_how_long_each_is(size: int) -> None:
    data = bytes(size)
    manifest = manifest_of(cut(data))

    assert manifest.size == size
    assert manifest.count == pieces_of(size)
    assert [manifest.length(n) for n in range(manifest.count)] == [len(one) for one in cut(data)]
    assert all(manifest.fits(n, one) for n, one in enumerate(cut(data)))
    assert check_manifest(blob_of(data), size, manifest.hashes) == manifest


def test_a_file_of_the_same_pieces_in_another_order_has_another_name() -> None:
    one, other = b"a" * PIECE_BYTES, b"b" * PIECE_BYTES

    assert blob_of(one + other) != blob_of(other + one)


@pytest.mark.parametrize("size", [-1, 1])
def test_a_manifest_with_another_size_is_another_files(size: int) -> None:
    manifest = manifest_of(cut(bytes(1000)))

    with pytest.raises(ProtocolError):
        check_manifest(manifest.blob, 1000 + size, manifest.hashes)


def test_a_manifest_that_is_cut_or_longer_or_changed_is_refused() -> None:
    manifest = manifest_of(cut(bytes(2 * PIECE_BYTES)))
    changed = bytes([manifest.hashes[0] ^ 1]) + manifest.hashes[1:]

    for hashes in (manifest.hashes[:-1], manifest.hashes[:HASH_BYTES], changed, b""):
        with pytest.raises(ProtocolError):
            check_manifest(manifest.blob, manifest.size, hashes)


def test_a_size_that_needs_more_pieces_than_there_are_is_refused_even_under_its_own_name() -> None:
    lied = Manifest(10 * PIECE_BYTES, bytes(HASH_BYTES))

    with pytest.raises(ProtocolError):
        check_manifest(lied.blob, lied.size, lied.hashes)
