"""Sealing to devices, and what a hostile sender, carrier or colleague can do about it: nothing."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from sync.codec import encode
from sync.content.sealed import MAX_WRAPS, Sealed, decode_sealed, padded
from sync.errors import BadText, ProtocolError
from sync.log import contexts
from sync.store import hpke
from sync.store.sealing import (
    Place,
    Recipient,
    commitment,
    hint,
    is_hinted,
    open_text,
    seal,
    shared_secret,
    unwrap,
)
from sync.values import CompanyId, DeviceId

COMPANY = CompanyId(b"c" * 32)
KEY, NONCE = b"k" * 32, b"n" * 12
P = 2**255 - 19
LOW_ORDER = (
    0,
    1,
    325606250916557431795983626356110631294008115727848805560023387167927233504,
    39382357235489614581723060781553021112529911719440698176882885853963445705823,
    P - 1,
    P,
    P + 1,
)
"""Every u of small order, and p and p + 1, which are 0 and 1 as well; the top bit of a key is not
read. Source: cr.yp.to/ecdh.html, on validating public keys."""


@dataclass(frozen=True)
class Device:
    """A device with its long-term X25519 key."""

    id: DeviceId
    private: bytes

    @property
    def public(self) -> bytes:
        return X25519PrivateKey.from_private_bytes(self.private).public_key().public_bytes_raw()


def device(name: str) -> Device:
    return Device(DeviceId(name.encode().ljust(32, b".")), os.urandom(32))


AUTHOR, MARTA, LUIS = device("author"), device("marta"), device("luis")
HERE = Place(COMPANY, AUTHOR.id)


def to(*devices: Device, author: Device = AUTHOR) -> list[Recipient]:
    return [Recipient(d.id, shared_secret(author.private, d.public), d.public) for d in devices]


def opened(sealed: Sealed, reader: Device, author: Device = AUTHOR) -> bytes | None:
    """What a device reads of an entry that is said to be that author's; None for nothing."""
    place = Place(COMPANY, author.id)
    shared = shared_secret(reader.private, author.public)
    key = unwrap(sealed, shared, place, reader.id, [reader.private])
    return open_text(sealed, key, place) if key is not None else None


def sealed_by_hand(marta: bytes, luis: bytes, commit: bytes) -> Sealed:
    """With a key of its own for each of two readers, behind one commitment."""
    wraps = []
    for reader, key in ((MARTA, marta), (LUIS, luis)):
        info = contexts.SEAL + COMPANY + AUTHOR.id + reader.id + commit
        wrapped = hpke.seal(key, reader.public, info)
        shared = shared_secret(AUTHOR.private, reader.public)
        wraps.append((hint(shared, HERE, reader.id, commit), wrapped[:32], wrapped[32:]))
    bound = contexts.SEAL + COMPANY + AUTHOR.id + commit
    text = ChaCha20Poly1305(marta).encrypt(NONCE, padded(b"hola"), bound)
    return Sealed(wraps=wraps, commit=commit, nonce=NONCE, text=text)


def test_each_recipient_reads_it_and_nobody_else() -> None:
    sealed = decode_sealed(seal(b"hola", KEY, NONCE, HERE, to(MARTA, LUIS, AUTHOR)))

    assert [opened(sealed, one) for one in (MARTA, LUIS, AUTHOR)] == [b"hola"] * 3
    assert opened(sealed, device("eva")) is None


def test_hints_tell_a_device_which_wrap_is_its_own_and_nobody_else() -> None:
    first, second = (
        decode_sealed(seal(b"hola", key, NONCE, HERE, to(MARTA, LUIS))) for key in (KEY, b"K" * 32)
    )
    shared = shared_secret(MARTA.private, AUTHOR.public)

    assert is_hinted(first, shared, HERE, MARTA.id)
    assert not is_hinted(first, os.urandom(32), HERE, MARTA.id)
    assert {mark for mark, _, _ in first.wraps}.isdisjoint(mark for mark, _, _ in second.wraps)


def test_a_prekey_opens_what_was_sealed_to_it_and_what_is_sealed_to_another_stays_shut() -> None:
    prekey, older = device("marta"), device("marta")
    recipient = replace(to(MARTA)[0], x25519=prekey.public)
    sealed = decode_sealed(seal(b"hola", KEY, NONCE, HERE, [recipient]))
    shared = shared_secret(MARTA.private, AUTHOR.public)

    keys = [MARTA.private, older.private]
    assert unwrap(sealed, shared, HERE, MARTA.id, keys) is None
    assert unwrap(sealed, shared, HERE, MARTA.id, [*keys, prekey.private]) == KEY


def test_two_texts_for_two_readers_are_never_both_read() -> None:
    one, other = b"1" * 32, b"2" * 32
    sealed = sealed_by_hand(one, other, commitment(COMPANY, one))

    assert opened(sealed, MARTA) == b"hola"
    assert opened(sealed, LUIS) is None
    with pytest.raises(ProtocolError):
        open_text(sealed, other, HERE)


def test_a_commitment_to_no_key_in_it_is_read_by_nobody() -> None:
    sealed = sealed_by_hand(KEY, KEY, commitment(COMPANY, b"x" * 32))

    assert opened(sealed, MARTA) is None
    assert opened(sealed, LUIS) is None


def test_swapped_wraps_open_nothing() -> None:
    sealed = decode_sealed(seal(b"hola", KEY, NONCE, HERE, to(MARTA, LUIS)))
    (mine, enc, key), (yours, other_enc, other_key) = sealed.wraps

    swapped = Sealed(
        wraps=[(mine, other_enc, other_key), (yours, enc, key)],
        commit=sealed.commit,
        nonce=sealed.nonce,
        text=sealed.text,
    )

    assert opened(swapped, MARTA) is None
    assert opened(swapped, LUIS) is None


def test_what_somebody_sealed_cannot_be_passed_off_as_anothers() -> None:
    eva = device("eva")
    sealed = decode_sealed(seal(b"hola", KEY, NONCE, HERE, to(MARTA)))
    place = Place(COMPANY, eva.id)
    mark = hint(shared_secret(eva.private, MARTA.public), place, MARTA.id, sealed.commit)
    ((_, enc, wrapped),) = sealed.wraps

    stolen = Sealed(
        wraps=[(mark, enc, wrapped)], commit=sealed.commit, nonce=sealed.nonce, text=sealed.text
    )

    assert opened(stolen, MARTA, author=eva) is None


@pytest.mark.parametrize("at", ["commit", "nonce", "text"])
def test_a_changed_byte_opens_nothing(at: str) -> None:
    sealed = decode_sealed(seal(b"hola", KEY, NONCE, HERE, to(MARTA)))
    data = bytearray(getattr(sealed, at))
    data[-1] ^= 1
    parts = {name: getattr(sealed, name) for name in ("wraps", "commit", "nonce", "text")}

    changed = Sealed(**{**parts, at: bytes(data)})

    with pytest.raises(ProtocolError):
        open_text(changed, KEY, HERE)


def test_a_text_that_was_cut_off_is_no_payload() -> None:
    body = seal(b"hola", KEY, NONCE, HERE, to(MARTA))
    sealed = decode_sealed(body)
    cut = Sealed(
        wraps=sealed.wraps, commit=sealed.commit, nonce=sealed.nonce, text=sealed.text[:-16]
    )

    for shorter in (body[:-1], body[: len(body) // 2]):
        with pytest.raises(ProtocolError):
            decode_sealed(shorter)
    with pytest.raises(ProtocolError):
        decode_sealed(encode(cut))


@pytest.mark.parametrize("top", [0, 1 << 255], ids=["", "top bit"])
@pytest.mark.parametrize("u", LOW_ORDER)
def test_a_key_of_small_order_is_sealed_to_by_nobody(u: int, top: int) -> None:
    # T6
    public = (u | top).to_bytes(32, "little")
    with pytest.raises(ProtocolError):
        shared_secret(AUTHOR.private, public)
    with pytest.raises(ProtocolError):
        seal(b"hola", KEY, NONCE, HERE, [Recipient(MARTA.id, bytes(32), public)])
    with pytest.raises(ProtocolError):
        hpke.seal(KEY, public, b"a network secret, or the key of a file")


def test_sixty_four_devices_are_enough_and_one_more_is_too_many() -> None:
    (one,) = to(MARTA)

    assert len(decode_sealed(seal(b"", KEY, NONCE, HERE, [one] * MAX_WRAPS)).wraps) == 64
    with pytest.raises(BadText) as refusal:
        seal(b"", KEY, NONCE, HERE, [one] * (MAX_WRAPS + 1))

    assert refusal.value.facts == {"field": "devices", "rule": "too_many", "limit": 64}


VECTORS = json.loads((Path(__file__).parents[2] / "vectors" / "sealed.json").read_text("utf-8"))


@pytest.mark.parametrize("vector", VECTORS["payloads"], ids=lambda vector: vector["name"])
def test_what_was_sealed_is_read_as_ever(vector: dict[str, str]) -> None:
    part = {name: bytes.fromhex(value) for name, value in vector.items() if name != "name"}
    place = Place(CompanyId(part["company"]), DeviceId(part["author"]))
    reader = DeviceId(part["device"])
    shared = shared_secret(part["private"], part["author_x25519"])
    sealed = decode_sealed(part["payload"])

    key = unwrap(sealed, shared, place, reader, [part["private"], part["prekey"]])

    assert key == part["key"]
    assert open_text(sealed, key, place) == part["text"]


@pytest.mark.parametrize("vector", VECTORS["hints"], ids=lambda vector: vector["name"])
def test_hints_and_commitments_are_made_as_ever(vector: dict[str, str]) -> None:
    part = {name: bytes.fromhex(value) for name, value in vector.items() if name != "name"}
    place = Place(CompanyId(part["company"]), DeviceId(part["author"]))

    assert commitment(place.company, part["key"]) == part["commit"]
    assert hint(part["shared"], place, DeviceId(part["device"]), part["commit"]) == part["hint"]
