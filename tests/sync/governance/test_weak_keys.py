"""None of the fourteen weak keys comes into a company, by any door (T5, protocol.md A9)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from support.chains import key_of
from support.control import ControlLogs, genesis_of, x25519_of
from sync.codec import encode
from sync.governance.acts import ControlKind, DeviceAdd, Join, join_message
from sync.governance.book import Book
from sync.log.contexts import JOIN
from sync.log.keys import is_weak_key
from sync.values import DeviceId, Lane, LogKey

Y = (
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0100000000000000000000000000000000000000000000000000000000000000",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
)
WEAK = [
    DeviceId(bytes.fromhex(y)[:31] + bytes([bytes.fromhex(y)[31] | sign]))
    for y in Y
    for sign in (0, 0x80)
]
FORGED = b"\x01" + bytes(63)
"""R is the identity and S is 0: a library alone would believe it under some of these keys."""

weak_keys = pytest.mark.parametrize("weak", WEAK, ids=lambda key: key.hex()[:4] + key.hex()[-2:])


def test_these_are_the_fourteen() -> None:
    assert len(set(WEAK)) == 14
    assert all(is_weak_key(key) for key in WEAK)


@weak_keys
def test_a_weak_key_founds_nothing(weak: DeviceId) -> None:
    logs = ControlLogs()
    body = encode(replace_device(weak))
    entry = replace(logs.entries[0], body=body)

    book = Book(logs.company)
    book.add(entry)

    assert book.genesis is None


def replace_device(weak: DeviceId) -> object:
    genesis = genesis_of("Carmen", proof=FORGED)
    return type(genesis)(
        salt=genesis.salt,
        device=weak,
        x25519=genesis.x25519,
        proof=FORGED,
        policy=genesis.policy,
    )


@weak_keys
def test_a_weak_key_opens_no_invitation(weak: DeviceId) -> None:
    logs = ControlLogs()
    invite = logs.invite("Carmen", public=weak)
    logs.write("Marta", ControlKind.JOIN, Join(invite=invite, x25519=bytes(32), proof=FORGED))

    governance = logs.evaluate()

    assert invite not in governance.invites
    assert governance.standing(key_of("Marta").device) is None


@weak_keys
def test_a_weak_key_does_not_join(weak: DeviceId) -> None:
    logs = ControlLogs()
    invite = logs.invite("Carmen")
    x25519 = x25519_of("Marta")
    proof = key_of("code").sign(JOIN, join_message(logs.company, invite, weak, x25519))
    logs.write("Marta", ControlKind.JOIN, Join(invite=invite, x25519=x25519, proof=proof))
    logs.entries[-1] = replace(logs.entries[-1], log=LogKey(weak, 1, Lane.CONTROL))

    assert logs.evaluate().standing(weak) is None


@weak_keys
def test_a_weak_key_is_nobodys_second_device(weak: DeviceId) -> None:
    logs = ControlLogs()
    act = DeviceAdd(device=weak, x25519=bytes(32), proof=FORGED)
    logs.write("Carmen", ControlKind.DEVICE_ADD, act)

    assert logs.evaluate().standing(weak) is None
