from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.chains import COMPANY, START_HLC, chain, head_of, key_of, payload_of
from sync.errors import BrokenInvariant
from sync.log.contexts import ENTRY
from sync.log.entry import Entry, Payload, compose, compose_genesis, payload_matches
from sync.log.header import GENESIS_KIND, ZERO_HASH, Header, commitment, company_id, entry_id
from sync.log.keys import verify
from sync.values import NO_COMPANY, CompanyId, Lane

CARMEN = key_of("Carmen")
OTHER_COMPANY = CompanyId(b"o" * 32)


def composed(payload: Payload) -> Entry:
    return compose(
        COMPANY,
        CARMEN,
        lane=Lane.CONTENT,
        kind=16,
        epoch=2**64 - 1,
        previous=None,
        hlc=START_HLC,
        payload=payload,
    )


@given(st.binary(max_size=300), st.binary(min_size=16, max_size=16))
def test_an_entry_holds_together(body: bytes, salt: bytes) -> None:
    entry = composed(Payload(salt, body))

    assert Header.unpack(entry.raw) == entry.header
    assert entry.id == entry_id(COMPANY, entry.raw)
    assert verify(CARMEN.device, ENTRY, COMPANY + entry.raw, entry.signature)
    assert payload_matches(COMPANY, entry.header, entry.payload)


def test_entries_continue_their_log() -> None:
    first, second, third = chain(CARMEN, 3)

    assert (first.header.seq, first.header.prev) == (1, ZERO_HASH)
    assert (second.header.seq, second.header.prev) == (2, first.id)
    assert (third.header.seq, third.header.prev) == (3, second.id)
    assert head_of([first, second, third]) is not None


def test_an_entry_means_nothing_in_another_company() -> None:
    # T4
    entry = composed(payload_of(b"hola"))

    assert not verify(CARMEN.device, ENTRY, OTHER_COMPANY + entry.raw, entry.signature)
    assert entry_id(OTHER_COMPANY, entry.raw) != entry.id
    assert not payload_matches(OTHER_COMPANY, entry.header, entry.payload)


def test_every_flipped_bit_of_header_or_signature_is_noticed() -> None:
    # T2
    entry = composed(payload_of(b"hola"))

    for bit in range(len(entry.raw) * 8):
        raw = flipped(entry.raw, bit)
        assert entry_id(COMPANY, raw) != entry.id
        assert not verify(CARMEN.device, ENTRY, COMPANY + raw, entry.signature)
    for bit in range(len(entry.signature) * 8):
        signature = flipped(entry.signature, bit)
        assert not verify(CARMEN.device, ENTRY, COMPANY + entry.raw, signature)


def test_every_flipped_bit_of_salt_or_payload_is_noticed() -> None:
    # T2
    entry = composed(payload_of(b"hola"))
    salt, body = entry.payload.salt, entry.payload.body

    wrong = [Payload(flipped(salt, bit), body) for bit in range(len(salt) * 8)]
    wrong += [Payload(salt, flipped(body, bit)) for bit in range(len(body) * 8)]

    assert not any(payload_matches(COMPANY, entry.header, payload) for payload in wrong)


@pytest.mark.parametrize(
    "payload",
    [
        Payload(payload_of(b"hola").salt, b"hol"),
        Payload(payload_of(b"hola").salt, b"hola "),
        Payload(payload_of(b"hola").salt[:-1], payload_of(b"hola").salt[-1:] + b"hola"),
        Payload(payload_of(b"hola").salt + b"h", b"ola"),
        Payload(b"", b""),
    ],
    ids=["short", "long", "salt cut", "salt grown", "empty"],
)
def test_a_payload_of_another_shape_does_not_match(payload: Payload) -> None:
    assert not payload_matches(COMPANY, composed(payload_of(b"hola")).header, payload)


def test_the_size_is_checked_beside_the_hash() -> None:
    payload = payload_of(b"hola")
    header = composed(payload).header._replace(size=5)

    assert not payload_matches(COMPANY, header, payload)


@pytest.mark.parametrize("length", [0, 15, 17])
def test_a_salt_of_another_length_does_not_match_even_if_committed_to(length: int) -> None:
    payload = Payload(bytes(length), b"hola")
    header = composed(payload_of(b"hola")).header
    header = header._replace(commit=commitment(COMPANY, payload.salt, payload.body))

    assert not payload_matches(COMPANY, header, payload)


@pytest.mark.parametrize("length", [0, 15, 17])
def test_an_entry_with_another_salt_length_is_never_made(length: int) -> None:
    with pytest.raises(BrokenInvariant):
        composed(Payload(bytes(length), b"hola"))


def test_genesis_names_the_company_and_is_signed_under_that_name() -> None:
    root = key_of("root")

    company, genesis = compose_genesis(root, epoch=3, hlc=START_HLC, payload=payload_of(b"g"))

    assert company == company_id(genesis.raw)
    assert genesis.id == entry_id(company, genesis.raw)
    assert genesis.id != bytes(company)
    assert verify(root.device, ENTRY, company + genesis.raw, genesis.signature)
    assert genesis.header.commit == commitment(NO_COMPANY, *payload_parts(genesis.payload))
    assert payload_matches(company, genesis.header, genesis.payload)


@pytest.mark.parametrize(
    "changes",
    [{"lane": Lane.CONTENT}, {"kind": GENESIS_KIND + 1}, {"seq": 2}],
    ids=["lane", "kind", "seq"],
)
def test_only_genesis_itself_is_committed_without_a_company(changes: dict[str, int]) -> None:
    company, genesis = compose_genesis(
        key_of("root"), epoch=3, hlc=START_HLC, payload=payload_of(b"g")
    )
    header = genesis.header._replace(**changes)  # type: ignore[arg-type]  # changes by name

    assert not payload_matches(company, header, genesis.payload)


def flipped(data: bytes, bit: int) -> bytes:
    changed = bytearray(data)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


def payload_parts(payload: Payload) -> tuple[bytes, bytes]:
    return payload.salt, payload.body
