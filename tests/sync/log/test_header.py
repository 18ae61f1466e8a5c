from __future__ import annotations

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.errors import BrokenInvariant, ProtocolError
from sync.log.header import HEADER_BYTES, Header, commitment, company_id, entry_id
from sync.values import NO_COMPANY, CompanyId, DeviceId, LogKey

U8, U16, U32, U64 = 2**8 - 1, 2**16 - 1, 2**32 - 1, 2**64 - 1

hashes = st.binary(min_size=32, max_size=32)
headers = st.builds(
    Header,
    lane=st.integers(0, U8),
    kind=st.integers(0, U16),
    device=hashes.map(DeviceId),
    epoch=st.integers(0, U64),
    seq=st.integers(0, U64),
    prev=hashes,
    hlc=st.integers(0, U64),
    commit=hashes,
    size=st.integers(0, U32),
)

ZERO = Header(0, 0, DeviceId(bytes(32)), 0, 0, bytes(32), 0, bytes(32), 0)
FULL = Header(U8, U16, DeviceId(b"\xff" * 32), U64, U64, b"\xff" * 32, U64, b"\xff" * 32, U32)


@given(headers)
def test_every_header_comes_back_from_its_bytes(header: Header) -> None:
    assert Header.unpack(header.pack()) == header


@pytest.mark.parametrize("header", [ZERO, FULL])
def test_every_field_reaches_its_limits(header: Header) -> None:
    # T1
    packed = header.pack()

    assert len(packed) == HEADER_BYTES
    assert Header.unpack(packed) == header


def test_the_fields_lie_where_the_protocol_says() -> None:
    header = Header(
        lane=2,
        kind=0x0304,
        device=DeviceId(b"d" * 32),
        epoch=5,
        seq=6,
        prev=b"p" * 32,
        hlc=7,
        commit=b"c" * 32,
        size=8,
    )

    assert header.pack() == b"".join(
        (
            b"\x01\x02\x03\x04",
            b"d" * 32,
            (5).to_bytes(8, "big"),
            (6).to_bytes(8, "big"),
            b"p" * 32,
            (7).to_bytes(8, "big"),
            b"c" * 32,
            (8).to_bytes(4, "big"),
        )
    )


@pytest.mark.parametrize("field", ["lane", "kind", "epoch", "seq", "hlc", "size"])
@pytest.mark.parametrize("value", [-1, 2**64])
def test_a_number_that_does_not_fit_is_never_packed(field: str, value: int) -> None:
    header = ZERO._replace(**{field: value})  # type: ignore[arg-type]  # fields by name

    with pytest.raises(BrokenInvariant):
        header.pack()


@pytest.mark.parametrize("field", ["device", "prev", "commit"])
@pytest.mark.parametrize("length", [0, 31, 33])
def test_a_short_or_long_hash_is_never_packed(field: str, length: int) -> None:
    header = ZERO._replace(**{field: bytes(length)})  # type: ignore[arg-type]  # fields by name

    with pytest.raises(BrokenInvariant):
        header.pack()


@pytest.mark.parametrize("length", [0, 127, 129, 256])
def test_a_header_of_another_length_is_refused(length: int) -> None:
    with pytest.raises(ProtocolError, match="header length"):
        Header.unpack(b"\x01" * length)


@pytest.mark.parametrize("version", [0, 2, 255])
def test_a_header_of_another_version_is_refused(version: int) -> None:
    packed = bytes([version]) + ZERO.pack()[1:]

    with pytest.raises(ProtocolError, match="header version"):
        Header.unpack(packed)


def test_a_header_knows_its_log() -> None:
    assert FULL._replace(lane=1, epoch=9).key == LogKey(FULL.device, 9, 1)


def test_the_same_header_has_another_id_in_another_company() -> None:
    packed = ZERO.pack()
    here, there = CompanyId(b"a" * 32), CompanyId(b"b" * 32)

    assert entry_id(here, packed) == sha256(b"patio/h1" + here + packed).digest()
    assert entry_id(here, packed) != entry_id(there, packed)


def test_a_company_is_named_by_its_genesis_header_alone() -> None:
    packed = FULL.pack()

    assert bytes(company_id(packed)) == entry_id(NO_COMPANY, packed)


def test_a_commitment_binds_company_salt_and_payload() -> None:
    company, salt = CompanyId(b"a" * 32), b"s" * 16

    assert commitment(company, salt, b"hola") == (
        sha256(b"patio/p1" + company + salt + b"hola").digest()
    )
