"""What everybody sees of a sealed entry: its form, its cap, its lengths."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.codec import encode
from sync.content.kinds import size_cap
from sync.content.pieces import FILE_BYTES
from sync.content.sealed import (
    BUCKETS,
    LONGEST,
    MAX_ENCLOSED,
    MAX_WRAPS,
    SEALED_CAP,
    SEALED_KIND,
    TAG_BYTES,
    EnclosedBlob,
    Sealed,
    decode_sealed,
    encode_sealed,
    padded,
    unpadded,
)
from sync.errors import BadText, ProtocolError
from sync.values import BlobId, Lane

WRAP = (b"hint", bytes(32), bytes(48))


BLOB = (BlobId(bytes(32)), FILE_BYTES)


def sealed(
    wraps: int = 1, text: int = BUCKETS[0], alg: int = 1, blobs: Sequence[EnclosedBlob] = ()
) -> Sealed:
    return Sealed(
        alg=alg,
        wraps=[WRAP] * wraps,
        commit=bytes(32),
        nonce=bytes(12),
        text=bytes(text + TAG_BYTES),
        blobs=list(blobs),
    )


@given(st.binary(max_size=5000))
def test_a_text_comes_out_of_its_padding_as_it_went_in(text: bytes) -> None:
    told = padded(text)

    assert len(told) in BUCKETS
    assert unpadded(told) == text


def test_texts_of_about_one_length_cannot_be_told_apart_by_it() -> None:
    lengths = {len(padded(b"x" * length)) for length in range(1, 253)}

    assert lengths == {BUCKETS[0]}


def test_the_longest_text_for_the_most_devices_is_within_the_cap() -> None:
    most = [BLOB] * MAX_ENCLOSED
    body = encode_sealed(sealed(MAX_WRAPS, len(padded(bytes(LONGEST))), blobs=most))

    assert len(body) <= SEALED_CAP == size_cap(Lane.SEALED, SEALED_KIND)


def test_a_longer_text_is_refused() -> None:
    with pytest.raises(BadText) as refusal:
        padded(bytes(LONGEST + 1))

    assert refusal.value.facts["rule"] == "too_long"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        bytes(255),
        (253).to_bytes(4, "big").ljust(256, b"\x00"),  # more than there is
        (1).to_bytes(4, "big").ljust(256, b"x"),  # no zeros behind the text
        (1).to_bytes(4, "big").ljust(1024, b"\x00"),  # it would fit into less
    ],
)
def test_other_padding_is_refused(data: bytes) -> None:
    with pytest.raises(ProtocolError):
        unpadded(data)


@pytest.mark.parametrize(
    "body",
    [
        encode(sealed(alg=2)),
        encode(sealed(text=BUCKETS[0] + 1)),
        encode(sealed(wraps=0)),
        encode(sealed(wraps=MAX_WRAPS + 1)),
        encode(sealed())[:-1],
        encode(sealed(blobs=[BLOB] * (MAX_ENCLOSED + 1))),
        encode(sealed(blobs=[(BlobId(bytes(31)), 9)])),
        encode(sealed(blobs=[(BlobId(bytes(32)), 0)])),
        encode(sealed(blobs=[(BlobId(bytes(32)), FILE_BYTES + 1)])),
        b"",
    ],
)
def test_what_is_no_sealed_payload_is_refused(body: bytes) -> None:
    with pytest.raises(ProtocolError):
        decode_sealed(body)


def test_the_files_that_go_with_it_are_named_and_without_any_it_has_its_old_bytes() -> None:
    assert decode_sealed(encode_sealed(sealed(blobs=[BLOB]))).blobs == [BLOB]
    assert encode_sealed(sealed()) == encode([1, 1, [WRAP], bytes(32), bytes(12), sealed().text])
