from __future__ import annotations

from collections.abc import Iterator

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from hypothesis import given
from hypothesis import strategies as st

from support.chains import key_of
from sync.log.keys import DeviceKey, is_weak_key, verify

# The curve of RFC 8032, 5.1, in the plainest arithmetic there is: the table in
# sync.log.keys must not be checked against itself.
P = 2**255 - 19
D = -121665 * pow(121666, -1, P) % P
IDENTITY = (0, 1)
Point = tuple[int, int]


def add(a: Point, b: Point) -> Point:
    product = D * a[0] * b[0] * a[1] * b[1]
    x = (a[0] * b[1] + b[0] * a[1]) * pow(1 + product, -1, P)
    y = (a[1] * b[1] + a[0] * b[0]) * pow(1 - product, -1, P)
    return x % P, y % P


def times(n: int, point: Point) -> Point:
    result = IDENTITY
    for bit in bin(n)[2:]:
        result = add(result, result)
        if bit == "1":
            result = add(result, point)
    return result


def points_with_y(y: int) -> Iterator[Point]:
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if x * x % P != square:
        x = x * pow(2, (P - 1) // 4, P) % P
    if x * x % P == square:
        yield from ((x, y), (-x % P, y))


def small_order_points() -> set[Point]:
    """All eight: the curve's points times the prime order of its large subgroup."""
    order = 2**252 + 27742317777372353535851937790883648493
    found = {times(order, point) for y in range(2, 60) for point in points_with_y(y)}
    assert len(found) == 8
    return found


def weak_encodings() -> set[bytes]:
    """Both signs of every small-order y, and y + p where that fits 255 bits."""
    ys = {y for _, y in small_order_points()}
    ys |= {y + P for y in ys if y + P < 2**255}
    return {(y | sign << 255).to_bytes(32, "little") for y in ys for sign in (0, 1)}


def test_the_table_holds_exactly_the_encodings_of_small_order() -> None:
    weak = weak_encodings()

    assert len(weak) == 14
    assert all(is_weak_key(key) for key in weak)


@pytest.mark.parametrize("key", sorted(weak_encodings()))
def test_nothing_verifies_under_a_weak_key(key: bytes) -> None:
    # R = the identity and S = 0: what a forger would try first (protocol.md A9).
    forged = b"\x01" + bytes(63)

    assert not any(verify(key, b"ctx", bytes([n]), forged) for n in range(64))


def test_the_library_alone_would_believe_a_weak_key() -> None:
    identity = b"\x01" + bytes(31)

    Ed25519PublicKey.from_public_bytes(identity).verify(b"\x01" + bytes(63), b"anything")

    assert is_weak_key(identity)


def test_a_key_verifies_what_it_signed_in_that_context_only() -> None:
    key = key_of("Carmen")
    signature = key.sign(b"patio/e1", b"message")

    assert verify(key.device, b"patio/e1", b"message", signature)
    assert not verify(key.device, b"patio/auth1", b"message", signature)
    assert not verify(key_of("Marta").device, b"patio/e1", b"message", signature)


def test_the_same_seed_is_the_same_key() -> None:
    key = key_of("Carmen")

    again = DeviceKey.from_seed(key.seed)

    assert again.device == key.device
    assert again.sign(b"c", b"m") == key.sign(b"c", b"m")


def test_a_key_does_not_show_its_seed() -> None:
    key = key_of("Carmen")

    assert key.seed.hex() not in repr(key)
    assert repr(key.seed) not in repr(key)


@pytest.mark.parametrize("length", [0, 31, 33])
def test_a_seed_of_another_length_is_no_key(length: int) -> None:
    with pytest.raises(ValueError, match="32"):
        DeviceKey.from_seed(bytes(length))


@given(device=st.binary(max_size=40), signature=st.binary(max_size=80), message=st.binary())
def test_verifying_rubbish_is_false_and_never_raises(
    device: bytes, signature: bytes, message: bytes
) -> None:
    assert not verify(device, b"patio/e1", message, signature)


@given(device=st.binary(min_size=32, max_size=32), signature=st.binary(min_size=64, max_size=64))
def test_verifying_rubbish_of_the_right_size_is_false(device: bytes, signature: bytes) -> None:
    assert not verify(device, b"patio/e1", b"", signature)
