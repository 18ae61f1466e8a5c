"""The log on disk."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import event

from support.entries import COMPANY, NOW_MS, author, chain, checked
from sync.errors import NoSpace
from sync.log.entry import Payload
from sync.store.entries import LogStore
from sync.values import Lane, LogKey


@pytest.fixture
def store(tmp_path: Path) -> Iterator[LogStore]:
    opened = LogStore(tmp_path / "patio.db", COMPANY)
    yield opened
    opened.close()


def test_appended_entries_are_there_after_a_restart(store: LogStore, tmp_path: Path) -> None:
    entries = chain(author(1), ["one", "two", "three"])
    store.append(entries, NOW_MS)
    digest = store.digest()
    store.close()

    again = LogStore(tmp_path / "patio.db", COMPANY)

    head = again.head(entries[0].header.key)
    assert head is not None
    assert (head.seq, head.hash, head.payload_seq) == (3, entries[-1].id, 3)
    assert again.digest() == digest
    assert [stored.id for stored in again.arrivals(0, Lane.CONTENT, 10)] == [e.id for e in entries]
    again.close()


def test_own_entries_are_written_with_full_synchronisation(store: LogStore) -> None:
    modes: list[int] = []

    @event.listens_for(store.connection, "commit")
    def note(_connection: object) -> None:
        driver = store.connection.connection.driver_connection
        assert driver is not None
        modes.append(driver.execute("PRAGMA synchronous").fetchone()[0])

    store.append(chain(author(1), ["mine"]), NOW_MS)
    store.ingest(checked(chain(author(2), ["theirs"])), NOW_MS)

    full, normal = 2, 1
    assert modes == [full, normal]


def test_a_missing_payload_holds_the_payload_head_back_until_it_comes(store: LogStore) -> None:
    entries = chain(author(1), ["a", "b", "c"])
    key = entries[0].header.key
    store.ingest(checked(entries, without={2}), NOW_MS)
    held = store.head(key)
    assert held is not None
    assert (held.seq, held.payload_seq) == (3, 1)
    assert store.missing(10) == [(entries[1].id, key, 2)]

    assert store.put_payload(entries[1].id, entries[1].payload)

    held = store.head(key)
    assert held is not None
    assert held.payload_seq == 3
    assert store.missing_count() == 0


def test_a_payload_that_was_not_committed_to_is_refused(store: LogStore) -> None:
    entries = chain(author(1), ["a"])
    store.ingest(checked(entries, without={1}), NOW_MS)

    assert not store.put_payload(entries[0].id, Payload(bytes(16), b"other"))

    assert store.missing_count() == 1


def test_a_payload_that_nobody_waits_for_is_refused(store: LogStore) -> None:
    entries = chain(author(1), ["a"])
    store.append(entries, NOW_MS)

    assert not store.put_payload(entries[0].id, entries[0].payload)


def test_a_late_payload_gets_a_later_arrival_number(store: LogStore) -> None:
    entries = chain(author(1), ["a", "b"])
    store.ingest(checked(entries, without={1}), NOW_MS)
    seen = store.arrivals(0, Lane.CONTENT, 10)

    store.put_payload(entries[0].id, entries[0].payload)

    late = store.arrivals(seen[-1].arrival, Lane.CONTENT, 10)
    assert [stored.id for stored in late] == [entries[0].id]


def test_a_failed_write_leaves_disk_and_memory_as_they_were(
    store: LogStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = chain(author(1), ["a", "b"])
    store.append([first], NOW_MS)
    before = (store.heads(), store.digest(), store.count())
    driver = store.connection.connection.driver_connection
    assert driver is not None
    pages = driver.execute("PRAGMA page_count").fetchone()[0]
    driver.execute(f"PRAGMA max_page_count={pages}")
    big = chain(author(2), ["x" * 60_000])

    with pytest.raises(NoSpace):
        store.append(big, NOW_MS)

    assert (store.heads(), store.digest(), store.count()) == before
    driver.execute("PRAGMA max_page_count=100000")
    store.append([second], NOW_MS)
    store.append(big, NOW_MS)
    assert store.count() == 3


def test_a_branch_that_its_author_broke_is_marked(store: LogStore) -> None:
    entries = chain(author(1), ["a", "b"])
    key = entries[0].header.key

    store.ingest(checked(entries, broken_at=3), NOW_MS)

    head = store.head(key)
    assert head is not None
    assert head.broken_at == 3


def test_the_digest_is_the_same_whatever_the_order_of_arrival(tmp_path: Path) -> None:
    ana, luis = chain(author(1), ["a", "b"]), chain(author(2), ["c"])
    one, other = LogStore(tmp_path / "1.db", COMPANY), LogStore(tmp_path / "2.db", COMPANY)
    for entries in (ana, luis):
        one.ingest(checked(entries), NOW_MS)
    for entries in (luis, ana[:1], ana[1:]):
        other.ingest(checked(entries), NOW_MS)

    assert one.digest() == other.digest()
    one.close()
    other.close()


def test_epochs_use_all_64_bits(store: LogStore) -> None:
    entries = chain(author(1), ["a"], epoch=2**64 - 1)

    store.append(entries, NOW_MS)

    key = LogKey(entries[0].header.device, 2**64 - 1, Lane.CONTENT)
    assert store.head(key) is not None
    assert store.entry_at(key, 1) == entries[0].id


def test_a_log_whose_first_entry_is_illegal_is_marked_and_stays_out_of_the_digest(
    store: LogStore,
) -> None:
    before = store.digest()
    first = chain(author(1), ["a"])
    nothing = replace(checked(first, broken_at=1), entries=())

    store.ingest(nothing, NOW_MS)

    head = store.head(first[0].header.key)
    assert head is not None
    assert (head.seq, head.broken_at) == (0, 1)
    assert store.digest() == before
