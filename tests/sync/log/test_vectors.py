"""What is on people's disks stays readable: the vectors were made without this code."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sync.log.clock import HybridClock, hlc_ms
from sync.log.contexts import ENTRY
from sync.log.entry import Payload, compose, compose_genesis, payload_matches
from sync.log.header import GENESIS_KIND, Header, company_id, entry_id
from sync.log.heads import heads_digest
from sync.log.keys import DeviceKey, verify
from sync.values import CompanyId, DeviceId, EntryId, Head, LogHead, LogKey

VECTORS = json.loads((Path(__file__).parents[2] / "vectors" / "log.json").read_text("utf-8"))
Vector = dict[str, Any]

entries = pytest.mark.parametrize("vector", VECTORS["entries"], ids=lambda v: v["name"])


def header_of(vector: Vector) -> Header:
    return Header(
        lane=vector["lane"],
        kind=vector["kind"],
        device=DeviceId(bytes.fromhex(vector["device"])),
        epoch=int(vector["epoch"]),
        seq=int(vector["seq"]),
        prev=bytes.fromhex(vector["prev"]),
        hlc=int(vector["hlc"]),
        commit=bytes.fromhex(vector["commit"]),
        size=vector["size"],
    )


def payload_of(vector: Vector) -> Payload:
    return Payload(bytes.fromhex(vector["salt"]), bytes.fromhex(vector["payload"]))


@entries
def test_the_header_is_written_and_read_as_ever(vector: Vector) -> None:
    raw = bytes.fromhex(vector["header"])

    assert Header.unpack(raw) == header_of(vector)
    assert header_of(vector).pack() == raw


@entries
def test_id_commitment_and_signature_are_as_ever(vector: Vector) -> None:
    # T1: the id of a header is what it was, field by field.
    company = CompanyId(bytes.fromhex(vector["company"]))
    raw = bytes.fromhex(vector["header"])
    key = DeviceKey.from_seed(bytes.fromhex(vector["seed"]))

    assert entry_id(company, raw).hex() == vector["id"]
    assert payload_matches(company, header_of(vector), payload_of(vector))
    assert key.sign(ENTRY, company + raw).hex() == vector["signature"]
    assert verify(key.device, ENTRY, company + raw, bytes.fromhex(vector["signature"]))


@entries
def test_the_same_words_make_the_same_entry(vector: Vector) -> None:
    company = CompanyId(bytes.fromhex(vector["company"]))
    key = DeviceKey.from_seed(bytes.fromhex(vector["seed"]))
    header, payload = header_of(vector), payload_of(vector)

    if header.kind == GENESIS_KIND:
        company, entry = compose_genesis(key, epoch=header.epoch, hlc=header.hlc, payload=payload)
        assert company_id(entry.raw).hex() == vector["company"]
    else:
        before = Head(header.seq - 1, EntryId(header.prev)) if header.seq > 1 else None
        entry = compose(
            company,
            key,
            lane=header.lane,
            kind=header.kind,
            epoch=header.epoch,
            previous=before,
            hlc=header.hlc,
            payload=payload,
        )

    assert entry.raw.hex() == vector["header"]
    assert entry.id.hex() == vector["id"]
    assert entry.signature.hex() == vector["signature"]


@pytest.mark.parametrize("vector", VECTORS["clock"], ids=lambda v: v["hlc"])
def test_a_clock_value_is_packed_and_read_as_ever(vector: Vector) -> None:
    ms, counter = int(vector["ms"]), vector["counter"]

    assert hlc_ms(int(vector["hlc"])) == ms
    assert HybridClock((ms << 16 | counter) - 1).tick(ms) == int(vector["hlc"])


def test_a_set_of_heads_has_the_digest_that_it_always_had() -> None:
    heads = {
        LogKey(
            DeviceId(bytes.fromhex(head["device"])),
            int(head["epoch"]),
            head["lane"],
            bytes.fromhex(head["branch"]),
        ): LogHead(int(head["seq"]), EntryId(bytes.fromhex(head["hash"])), 0)
        for head in VECTORS["heads"]["heads"]
    }

    digest = heads_digest(heads, bytes.fromhex(VECTORS["heads"]["context"]))

    assert digest.hex() == VECTORS["heads"]["digest"]
