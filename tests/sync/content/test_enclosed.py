"""How long an encrypted file is by how long the file in it is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sync.content.enclosed import (
    LONGEST_FILE,
    SLICE_BYTES,
    enclosed_size,
    nonce_of,
    padded_size,
    slices_of,
)
from sync.content.pieces import FILE_BYTES, PIECE_BYTES, pieces_of


@given(st.integers(1, LONGEST_FILE))
def test_a_file_is_padded_by_little_and_to_one_of_few_lengths(size: int) -> None:
    padded = padded_size(size)

    assert size <= padded
    assert padded == padded_size(padded)
    if size > 65_536:
        assert padded - size <= size // 30
        assert padded.bit_length() - (padded & -padded).bit_length() <= 5


@given(st.integers(1, LONGEST_FILE - 1))
def test_a_longer_file_is_never_in_a_shorter_blob(size: int) -> None:
    assert enclosed_size(size) <= enclosed_size(size + 1)


@given(st.integers(1, LONGEST_FILE))
def test_each_slice_is_one_piece_of_the_blob(size: int) -> None:
    assert slices_of(size) == pieces_of(enclosed_size(size))
    assert padded_size(size) > (slices_of(size) - 1) * SLICE_BYTES
    assert PIECE_BYTES - SLICE_BYTES == 16


def test_small_files_of_about_one_length_cannot_be_told_apart() -> None:
    assert {enclosed_size(size) for size in range(1, 257)} == {256 + 16}
    assert {enclosed_size(size) for size in range(16_385, 65_537)} == {65_536 + 16}


def test_the_largest_file_that_can_be_sent_is_in_a_blob_that_may_be_stored() -> None:
    assert enclosed_size(LONGEST_FILE) <= FILE_BYTES < enclosed_size(LONGEST_FILE + 1)


def test_no_two_slices_of_a_file_have_one_nonce() -> None:
    nonces = {nonce_of(number, last=last) for number in range(100) for last in (False, True)}

    assert len(nonces) == 200
    assert {len(nonce) for nonce in nonces} == {12}
