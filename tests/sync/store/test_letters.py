"""Keys of sealed texts, and payloads that are for others, in the database."""

from __future__ import annotations

from pathlib import Path

from support.entries import COMPANY, NOW_MS, author, chain, checked
from sync.log.entry import Entry
from sync.store import letters
from sync.store.care import rot
from sync.store.care.marking import driver_of
from sync.store.entries import LogStore
from sync.values import Lane, LogHead


def sealed(store: LogStore, count: int = 3, *, payloads: bool = True) -> list[Entry]:
    """Entries of the sealed lane, put in."""
    entries = chain(author(1), [f"carta {n}" for n in range(count)], lane=Lane.SEALED)
    lacking = () if payloads else range(1, count + 1)
    store.ingest(checked(entries, without=lacking), NOW_MS)
    return entries


def head(store: LogStore, entries: list[Entry]) -> LogHead:
    found = store.head(entries[0].header.key)
    assert found is not None
    return found


def faults(store: LogStore) -> set[rot.Fault]:
    rows = rot.rows(driver_of(store), rot.AFTER_RECEIPT, 0, 100)
    return {fault for row in rows for fault in rot.faults(COMPANY, row)}


def test_what_is_for_others_is_not_waited_for_and_leaves_no_gap(tmp_path: Path) -> None:
    store = LogStore(tmp_path / "patio.db", COMPANY)
    entries = sealed(store, payloads=False)
    before = head(store, entries)

    changed = store.disown([entry.id for entry in entries])

    assert before.payload_seq == 0
    assert changed == {entries[0].header.key: head(store, entries)}
    assert head(store, entries).payload_seq == 3
    assert store.missing_count() == 0
    assert faults(store) == set()
    store.close()


def test_what_was_for_others_is_wanted_once_its_key_was_given(tmp_path: Path) -> None:
    store = LogStore(tmp_path / "patio.db", COMPANY)
    entries = sealed(store, payloads=False)
    store.disown([entry.id for entry in entries])

    letters.give(store, {entries[1].id: b"k" * 32})
    changed = store.own([entries[1].id])

    assert head(store, entries).payload_seq == 1
    assert set(changed) == {entries[0].header.key}
    assert [id_ for id_, _, _ in store.missing(10)] == [entries[1].id]
    assert letters.given(store, [e.id for e in entries]) == {entries[1].id: b"k" * 32}
    assert letters.awaited(store) == 0
    store.close()


def test_openings_are_numbered_and_no_number_comes_twice(tmp_path: Path) -> None:
    store = LogStore(tmp_path / "patio.db", COMPANY)
    entries = sealed(store)

    first = letters.keep(store, {entries[0].id: b"0" * 32, entries[1].id: b"1" * 32}, 7)
    store.erase({entries[1].id: entries[0].id})
    last = letters.keep(store, {entries[2].id: b"2" * 32, entries[0].id: b"x" * 32}, 9)

    assert (first, letters.count(store), letters.looked_to(store)) == (2, last, 9)
    assert last > first
    opened = letters.opened_after(store, 0, 10)
    assert [(one.n, one.id, one.key) for one in opened] == [
        (1, entries[0].id, b"0" * 32),
        (last, entries[2].id, b"2" * 32),
    ]
    assert letters.opened_after(store, 1, 10) == opened[1:]
    store.close()


def test_the_key_of_what_is_erased_goes_with_it(tmp_path: Path) -> None:
    store = LogStore(tmp_path / "patio.db", COMPANY)
    entries = sealed(store)
    letters.keep(store, {entries[0].id: b"0" * 32}, 3)
    letters.give(store, {entries[1].id: b"1" * 32})

    store.erase({entries[0].id: entries[2].id, entries[1].id: entries[2].id})

    assert letters.opened(store, [e.id for e in entries]) == []
    assert letters.given(store, [e.id for e in entries]) == {}
    assert faults(store) == set()
    store.close()
