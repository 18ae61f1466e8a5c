"""A log that begins later: kept whole in every step, with branches, also when it forked before."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from support.entries import COMPANY, NOW_MS, author, chain, run_of
from sync.errors import RunRefused
from sync.log.entry import Entry
from sync.log.runs import CheckedRun, Run, check_run
from sync.log.tree import GrownTree
from sync.store.care.marking import RotMarks
from sync.store.entries import LogStore
from sync.store.erasing import erased
from sync.store.pruning import ALL
from sync.store.serving import read_run
from sync.values import EntryId, LogKey, branch_name

CARMEN = author(1)
COMMON = chain(CARMEN, ["a", "b", "c"])
LEFT = chain(CARMEN, ["d1", "e1", "f1"], previous=COMMON[-1])
RIGHT = chain(CARMEN, ["d2", "e2", "f2"], previous=COMMON[-1])
LATE = chain(CARMEN, ["f3"], previous=RIGHT[1])
TRUNK = COMMON[0].header.key
ACT = EntryId(b"\x09" * 32)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[LogStore]:
    opened = LogStore(tmp_path / "patio.db", COMPANY)
    yield opened
    opened.close()


def content_run(entries: Sequence[Entry]) -> Run:
    return replace(run_of(entries), middle={})


def take(store: LogStore, entries: Sequence[Entry], floor: EntryId | None = None) -> CheckedRun:
    """Validate and store, as the node does."""
    run = content_run(entries)
    checked = check_run(COMPANY, run, store.tree(run.log, floor), lambda lane, kind: None)
    store.ingest(checked, NOW_MS, ACT)
    return checked


def prune(store: LogStore, tip: Entry, limit: int = 100) -> int:
    """Let go of all that may go; the number of steps."""
    steps = 0
    while store.prune(tip.id, ACT, limit):
        steps += 1
    return steps


def held(store: LogStore, log: LogKey) -> list[EntryId | None]:
    head = store.head(log)
    assert head is not None
    return [store.entry_at(log, seq) for seq in range(1, head.seq + 1)]


def test_each_step_leaves_a_whole_log_that_begins_later(store: LogStore, tmp_path: Path) -> None:
    entries = chain(CARMEN, list("abcdefgh"))
    take(store, entries)
    digest, head = store.digest(), store.head(TRUNK)
    seen = []
    while store.prune(entries[5].id, ACT, 2):
        reader = sqlite3.connect(tmp_path / "patio.db")
        (found,) = reader.execute("SELECT min(seq) FROM entry").fetchone()
        reader.close()
        seen.append((found, store.start(TRUNK), store.count()))

    assert seen[:3] == [(3, 3, 6), (5, 5, 4), (6, 6, 3)]
    assert {start for _, start, _ in seen[2:]} == {6}
    assert (store.digest(), store.head(TRUNK)) == (digest, head)
    assert erased(store, [entry.id for entry in entries]) == {entries[5].id}
    assert RotMarks(store).find_holes() == 0
    again = LogStore(tmp_path / "patio.db", COMPANY)
    assert (again.start(TRUNK), again.count(), again.head(TRUNK)) == (6, 3, head)
    again.close()


def test_what_was_pruned_is_not_taken_in_again(store: LogStore) -> None:
    entries = chain(CARMEN, list("abcdefgh"))
    take(store, entries)
    prune(store, entries[5])

    assert take(store, entries[:4], entries[5].id).parent is None
    assert take(store, entries[:4]).parent is None
    overlapping = take(store, entries[2:], entries[5].id)

    assert (overlapping.entries, overlapping.held_to) == ((), 8)
    assert store.count() == 3


def test_a_log_begins_with_its_tip_and_with_nothing_else(store: LogStore) -> None:
    entries = chain(CARMEN, list("abcdefgh"))
    assert take(store, entries[4:]).parent is None
    assert take(store, entries[4:], entries[2].id).parent is None

    found = take(store, entries[4:], entries[5].id)

    assert (found.starts, found.fork_at, found.held_to) == (True, None, 8)
    assert [entry.id for entry in found.entries] == [entry.id for entry in entries[5:]]
    assert held(store, TRUNK)[:5] == [None] * 5
    assert store.missing_count() == 0
    run = read_run(store, TRUNK, 6, 8)
    assert run is not None
    assert run.first == 6
    assert read_run(store, TRUNK, 5, 8) is None
    more = chain(CARMEN, ["i"], previous=entries[-1])
    assert len(take(store, more, entries[5].id).entries) == 1


def test_a_relay_that_counts_otherwise_is_refused() -> None:
    entries = chain(CARMEN, list("abcdef"))
    run = replace(content_run(entries[3:]), first=5, payloads={})
    with pytest.raises(RunRefused):
        check_run(COMPANY, run, GrownTree(entries[4].id), lambda lane, kind: None)


def test_who_holds_less_than_the_tip_begins_anew_with_it(store: LogStore) -> None:
    entries = chain(CARMEN, list("abcdefgh"))
    take(store, entries[:3])

    take(store, entries[5:], entries[5].id)

    assert held(store, TRUNK) == [None] * 5 + [entry.id for entry in entries[5:]]
    assert store.count() == 3


@pytest.mark.parametrize(("kept", "gone"), [(LEFT, RIGHT), (RIGHT, LEFT)])
def test_branches_that_leave_before_the_tip_go_whole(
    store: LogStore, kept: list[Entry], gone: list[Entry]
) -> None:
    take(store, [*COMMON, *kept])
    take(store, [*COMMON, *gone])

    prune(store, kept[1], limit=1)

    assert set(store.heads()) == {TRUNK}
    assert held(store, TRUNK) == [None] * 4 + [entry.id for entry in kept[1:]]
    assert store.find(gone[2].id) is None
    assert take(store, gone, kept[1].id).parent is None
    assert erased(store, [kept[1].id]) == {kept[1].id}


def test_branches_that_leave_behind_the_tip_stay(store: LogStore) -> None:
    take(store, [*COMMON, *RIGHT])
    take(store, [*COMMON, *RIGHT[:2], *LATE])

    prune(store, RIGHT[1])

    lower, higher = sorted([RIGHT[2], LATE[0]], key=lambda entry: entry.id)
    branch = replace(TRUNK, branch=branch_name(6, higher.id))
    assert set(store.heads()) == {TRUNK, branch}
    assert held(store, TRUNK)[4:] == [RIGHT[1].id, lower.id]
    with store.pruner() as pruner:
        assert pruner.floors({TRUNK: RIGHT[1].id}) == {TRUNK: 5, branch: 5}
        assert pruner.floors({TRUNK: LEFT[1].id}) == {}


def test_a_branch_that_does_not_lead_over_the_tip_does_not_count_at_all(store: LogStore) -> None:
    take(store, [*COMMON, *LEFT])
    take(store, [*COMMON, *RIGHT])

    with store.pruner() as pruner:
        floors = pruner.floors({TRUNK: COMMON[2].id})
        deeper = pruner.floors({TRUNK: LEFT[1].id})

    assert set(floors.values()) == {3}
    assert sorted(deeper.values()) == [5, ALL]
