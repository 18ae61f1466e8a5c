"""The network secret opens for one newcomer of one company."""

from __future__ import annotations

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from support.chains import COMPANY, key_of
from sync.errors import ProtocolError
from sync.replication.sealing import seal, unseal
from sync.values import CompanyId, DeviceId

SECRET, DEVICE = b"s" * 32, key_of("Noa").device
KEY = X25519PrivateKey.from_private_bytes(b"k" * 32)
SMALL_ORDER = [
    bytes.fromhex(u)
    for u in (
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
        "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    )
]
"""u coordinates with which every key agrees on nothing but zeros. Source: RFC 7748, section 6.1."""

PUBLIC, PRIVATE = KEY.public_key().public_bytes_raw(), KEY.private_bytes_raw()


def test_the_newcomer_opens_what_was_sealed_for_them() -> None:
    assert unseal(seal(SECRET, PUBLIC, COMPANY, DEVICE), PRIVATE, COMPANY, DEVICE) == SECRET


@pytest.mark.parametrize(
    ("private", "company", "device"),
    [
        (b"x" * 32, COMPANY, DEVICE),
        (PRIVATE, CompanyId(b"c" * 32), DEVICE),
        (PRIVATE, COMPANY, DeviceId(b"d" * 32)),
        (b"too short", COMPANY, DEVICE),
    ],
)
def test_nobody_else_does(private: bytes, company: CompanyId, device: DeviceId) -> None:
    sealed = seal(SECRET, PUBLIC, COMPANY, DEVICE)

    with pytest.raises(ProtocolError):
        unseal(sealed, private, company, device)


@pytest.mark.parametrize("cut", [0, 1, 40, 79])
def test_a_sealed_secret_that_was_cut_does_not_open(cut: int) -> None:
    sealed = seal(SECRET, PUBLIC, COMPANY, DEVICE)

    with pytest.raises(ProtocolError):
        unseal(sealed[:cut], PRIVATE, COMPANY, DEVICE)


def test_a_key_of_small_order_is_refused() -> None:
    with pytest.raises(ProtocolError):
        seal(SECRET, bytes(32), COMPANY, DEVICE)


@pytest.mark.parametrize("recipient", SMALL_ORDER, ids=lambda key: key.hex()[:6])
def test_no_key_of_small_order_is_a_recipient_or_a_sender(recipient: bytes) -> None:
    sealed = seal(SECRET, PUBLIC, COMPANY, DEVICE)

    with pytest.raises(ProtocolError):
        seal(SECRET, recipient, COMPANY, DEVICE)
    with pytest.raises(ProtocolError):
        unseal(recipient + sealed[32:], PRIVATE, COMPANY, DEVICE)


@pytest.mark.parametrize("length", [0, 31, 33])
def test_a_key_of_another_length_is_no_recipient(length: int) -> None:
    with pytest.raises(ProtocolError):
        seal(SECRET, bytes(length), COMPANY, DEVICE)
