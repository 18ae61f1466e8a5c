"""Runs for peers end at an anchor that this device has verified (protocol.md A3)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from support.entries import COMPANY, NOW_MS, author, chain, checked
from sync.codec import encode
from sync.content.feed import Post
from sync.content.kinds import ContentKind, decode_content
from sync.log.entry import Payload, compose
from sync.log.runs import CheckedRun
from sync.store import schema
from sync.store.entries import LogStore
from sync.store.schema import SigState
from sync.store.serving import read_run
from sync.values import Lane


@pytest.fixture
def store(tmp_path: Path) -> Iterator[LogStore]:
    opened = LogStore(tmp_path / "patio.db", COMPANY)
    yield opened
    opened.close()


def with_signature(run: CheckedRun, seq: int, signature: bytes) -> CheckedRun:
    entries = tuple(
        entry._replace(signature=signature, verified=False) if entry.header.seq == seq else entry
        for entry in run.entries
    )
    return replace(run, entries=entries)


def kept(store: LogStore, seq: int) -> tuple[bytes | None, int]:
    """The signature of an entry as it lies on the disk, and what is known of it."""
    e = schema.entry.c
    query = select(e.signature, e.sig_state).where(e.seq == seq)
    (row,) = store.connection.execute(query).all()
    return row.signature, row.sig_state


def test_a_run_grows_to_the_next_anchor(store: LogStore) -> None:
    entries = chain(author(1), ["a", "b", "c", "d"])
    store.ingest(checked(entries), NOW_MS)

    run = read_run(store, entries[0].header.key, 1, 2)

    assert run is not None
    assert len(run.headers) == 4
    assert run.signature == entries[-1].signature


def test_a_signature_that_came_along_is_verified_before_it_is_served(store: LogStore) -> None:
    entries = chain(author(1), ["a", "b", "c", "d"])
    store.ingest(with_signature(checked(entries), 2, entries[1].signature), NOW_MS)

    run = read_run(store, entries[0].header.key, 1, 2)

    assert run is not None
    assert len(run.headers) == 2
    assert run.signature == entries[1].signature


def test_a_bad_signature_that_came_along_is_forgotten(store: LogStore) -> None:
    # T7: it is no word of anybody's until somebody asks for it.
    entries = chain(author(1), ["a", "b", "c", "d"])
    store.ingest(with_signature(checked(entries), 2, bytes(64)), NOW_MS)
    key = entries[0].header.key
    assert kept(store, 2) == (bytes(64), SigState.RECEIVED)

    first, second = read_run(store, key, 1, 2), read_run(store, key, 1, 2)

    assert first == second
    assert first is not None
    assert (len(first.headers), first.signature) == (4, entries[-1].signature)
    assert kept(store, 2) == (None, SigState.NONE)


def test_nothing_is_served_that_no_anchor_covers(store: LogStore) -> None:
    entries = chain(author(1), ["a"])
    unsigned = with_signature(checked(entries), 1, bytes(64))
    store.ingest(unsigned, NOW_MS)

    assert read_run(store, entries[0].header.key, 1, 1) is None


def test_a_control_run_brings_every_signature_and_payload(store: LogStore) -> None:
    entries = chain(author(1), ["a", "b", "c"], lane=Lane.CONTROL, kind=0x8005)
    store.append(entries, NOW_MS)

    run = read_run(store, entries[0].header.key, 1, 3)

    assert run is not None
    assert run.middle == {1: entries[0].signature, 2: entries[1].signature}
    assert set(run.payloads) == {1, 2, 3}


def test_payloads_beyond_the_frame_are_left_out_of_a_content_run(store: LogStore) -> None:
    entries = chain(author(1), ["x" * 60_000] * 20)
    store.append(entries, NOW_MS)

    run = read_run(store, entries[0].header.key, 1, 20)

    assert run is not None
    assert len(run.headers) == 20
    assert set(run.payloads) == set(range(1, 14))


def test_a_control_run_that_would_not_fit_a_frame_is_shorter(store: LogStore) -> None:
    entries = chain(author(1), ["x" * 16_000] * 80, lane=Lane.CONTROL, kind=0x8005)
    store.append(entries, NOW_MS)

    run = read_run(store, entries[0].header.key, 1, 80)

    assert run is not None
    assert 1 < len(run.headers) < 80
    assert set(run.payloads) == {*range(1, len(run.headers) + 1)}


def test_a_position_that_is_not_here_gives_no_run(store: LogStore) -> None:
    entries = chain(author(1), ["a"])
    store.append(entries, NOW_MS)

    assert read_run(store, entries[0].header.key, 2, 3) is None


def test_a_payload_of_a_later_schema_is_kept_and_served_byte_for_byte(store: LogStore) -> None:
    # T15
    fields = [3, "hola", "general", [], [], [], 0, "a field of version 3", {"and": ["more"]}]
    entry = compose(
        COMPANY,
        author(1),
        lane=Lane.CONTENT,
        kind=ContentKind.POST,
        epoch=5,
        previous=None,
        hlc=NOW_MS << 16,
        payload=Payload(bytes(16), encode(fields)),
    )
    store.ingest(checked([entry]), NOW_MS)

    run = read_run(store, entry.header.key, 1, 1)

    assert run is not None
    assert run.payloads == {1: entry.payload}
    known = decode_content(ContentKind.POST, run.payloads[1].body)
    assert isinstance(known, Post)
    assert known.text == "hola"
