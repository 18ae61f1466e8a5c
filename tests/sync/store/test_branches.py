"""Logs that forked: every branch is kept, and named alike whatever the order of arrival."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from support.entries import COMPANY, NOW_MS, author, chain, run_of
from support.migrating import first_release
from sync.log.entry import Entry
from sync.log.heads import heads_digest
from sync.log.runs import CheckedRun, Run, check_run
from sync.store.entries import LogStore
from sync.store.serving import read_run
from sync.values import EntryId, Lane, LogHead, LogKey, branch_name

CARMEN = author(1)
COMMON = chain(CARMEN, ["a", "b", "c"])
LEFT = chain(CARMEN, ["d1", "e1"], previous=COMMON[-1])
RIGHT = chain(CARMEN, ["d2", "e2", "f2"], previous=COMMON[-1])
AGAIN = chain(CARMEN, ["f3"], previous=RIGHT[1])
OTHER = chain(CARMEN, ["z"])
WAYS = [[*COMMON, *LEFT], [*COMMON, *RIGHT], [*COMMON, *RIGHT[:2], *AGAIN], OTHER]
TRUNK = COMMON[0].header.key


@pytest.fixture
def store(tmp_path: Path) -> Iterator[LogStore]:
    opened = LogStore(tmp_path / "patio.db", COMPANY)
    yield opened
    opened.close()


def any_size(lane: int, kind: int) -> int | None:
    return None


def take(store: LogStore, run: Run) -> CheckedRun:
    """Validate and store, as the node does."""
    checked = check_run(COMPANY, run, store.tree(run.log), any_size)
    store.ingest(checked, NOW_MS)
    return checked


def content_run(entries: Sequence[Entry]) -> Run:
    """As content travels: the last signature alone."""
    return replace(run_of(entries), middle={})


def lowest(*entries: Entry) -> Entry:
    return min(entries, key=lambda entry: entry.id)


def path_of(store: LogStore, log: LogKey) -> list[bytes]:
    head = store.head(log)
    assert head is not None
    found = [store.entry_on_path(log, seq) for seq in range(1, head.seq + 1)]
    return [entry for entry in found if entry is not None]


def test_both_branches_are_kept_and_the_lower_first_entry_goes_on_as_the_trunk(
    store: LogStore,
) -> None:
    take(store, run_of(WAYS[0]))

    found = take(store, run_of(WAYS[1]))

    lower, higher = sorted([LEFT, RIGHT], key=lambda way: way[0].id)
    branch = replace(TRUNK, branch=branch_name(4, higher[0].id))
    assert found.fork_at == 4
    assert set(store.heads()) == {TRUNK, branch}
    assert path_of(store, TRUNK) == [e.id for e in [*COMMON, *lower]]
    assert path_of(store, branch) == [e.id for e in [*COMMON, *higher]]


def test_everything_shown_once_whatever_branch_it_is_in(store: LogStore) -> None:
    for way in WAYS:
        take(store, run_of(way))

    arrived = [stored.id for stored in store.arrivals(0, Lane.CONTENT, 100)]

    assert sorted(arrived) == sorted({e.id for way in WAYS for e in way})
    assert store.count() == len(arrived)


@given(data=st.data())
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_same_entries_give_the_same_state_in_any_order(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    pieces = []
    for way in WAYS:
        cuts = sorted(data.draw(st.sets(st.integers(1, len(way) - 1)))) if len(way) > 1 else []
        for a, b in zip([0, *cuts], [*cuts, len(way)], strict=True):
            pieces.append(content_run(way[max(0, a - data.draw(st.integers(0, 1))) : b]))
    path = tmp_path_factory.mktemp("store") / "patio.db"
    store = LogStore(path, COMPANY)
    order = data.draw(st.permutations(pieces))

    for _ in order:
        for piece in order:
            take(store, piece)

    live = store.heads()
    store.close()
    again = LogStore(path, COMPANY)
    assert again.heads() == live == expected_heads(tmp_path_factory)
    assert again.digest() == heads_digest(live, b"patio/log-digest" + COMPANY)
    for log in live:
        assert len(path_of(again, log)) == live[log].seq
    again.close()


def expected_heads(factory: pytest.TempPathFactory) -> dict[LogKey, LogHead]:
    """What a device holds that got each way whole."""
    store = LogStore(factory.mktemp("plain") / "patio.db", COMPANY)
    for way in WAYS:
        take(store, run_of(way))
    heads = dict(store.heads())
    store.close()
    return heads


def test_a_log_that_forks_at_its_first_entry_has_two_beginnings(store: LogStore) -> None:
    take(store, run_of(OTHER))
    take(store, run_of(WAYS[0]))

    first = lowest(OTHER[0], COMMON[0])
    assert store.entry_at(TRUNK, 1) == first.id
    assert len(store.heads_of(TRUNK)) == 2
    assert store.entries_at(TRUNK, 1) == sorted([OTHER[0].id, COMMON[0].id])


def test_there_is_nothing_before_the_first_position(store: LogStore) -> None:
    take(store, content_run(COMMON))

    assert store.entry_at(TRUNK, 0) is None
    assert store.route(TRUNK, 0, 0) == []


def test_each_branch_has_its_own_payload_head(store: LogStore) -> None:
    take(store, run_of(WAYS[0]))
    run = run_of(WAYS[1])
    take(store, replace(run, payloads={5: run.payloads[5]}))

    (branch,) = (log for log in store.heads() if path_of(store, log)[-1] == RIGHT[-1].id)
    head = store.head(branch)
    assert head is not None
    assert head.payload_seq == 3
    assert {(log, seq) for _, log, seq in store.missing(10)} == {(branch, 4), (branch, 6)}
    for entry in (RIGHT[0], RIGHT[2]):
        assert store.put_payload(entry.id, entry.payload)
    assert store.heads()[branch].payload_seq == 6


def test_ancestry_follows_the_path_and_not_the_position(store: LogStore) -> None:
    for way in WAYS:
        take(store, run_of(way))
    tip = RIGHT[-1]

    def under(entry: Entry) -> bool:
        header = entry.header
        return store.is_ancestor(entry.id, header.key, header.seq, tip.header.seq, tip.id)

    assert [under(e) for e in WAYS[1]] == [True] * 6
    assert not any(under(e) for e in [*LEFT, *AGAIN, *OTHER])
    assert not store.is_ancestor(COMMON[0].id, TRUNK, 1, 9, tip.id)
    assert not store.is_ancestor(COMMON[0].id, TRUNK, 1, 6, EntryId(bytes(32)))


def test_a_name_out_of_date_still_leads_over_its_entry(store: LogStore) -> None:
    """The branch of one device is the trunk of another that holds less."""
    take(store, run_of(WAYS[1]))
    asked = replace(TRUNK, branch=branch_name(4, RIGHT[0].id))

    run = read_run(store, asked, 4, 6)

    assert run is not None
    assert run.headers == tuple(e.raw for e in RIGHT)
    assert read_run(store, replace(TRUNK, branch=branch_name(5, RIGHT[0].id)), 5, 6) is None


@pytest.mark.parametrize("lane", [Lane.CONTENT, Lane.CONTROL])
def test_a_run_is_served_along_the_path_of_its_branch(store: LogStore, lane: Lane) -> None:
    kind = 0x8005 if lane == Lane.CONTROL else 16
    common = chain(CARMEN, ["a", "b"], lane=lane, kind=kind)
    ways = [
        [*common, *chain(CARMEN, [text, "y"], previous=common[-1], lane=lane, kind=kind)]
        for text in ("one", "two")
    ]
    for way in ways:
        take(store, run_of(way))

    served = []
    for log, head in store.heads().items():
        run = read_run(store, log, 1, head.seq)
        assert run is not None
        served.append((run.headers, run.log))

    assert {headers for headers, _ in served} == {tuple(e.raw for e in way) for way in ways}


def test_a_branch_is_served_up_to_an_anchor_on_its_own_path(store: LogStore) -> None:
    """An entry below the fork may have its anchor on another branch only (protocol.md A3.3)."""
    take(store, content_run(WAYS[0]))
    take(store, content_run([*COMMON, *RIGHT]))
    for log, head in store.heads().items():
        for first in range(1, head.seq + 1):
            run = read_run(store, log, first, first)
            assert run is not None
            assert check_run(COMPANY, run, store.tree(log), any_size).parent is not None


def test_what_only_an_illegal_entry_vouches_for_is_served_with_it(
    store: LogStore, tmp_path: Path
) -> None:
    """So a broken log goes from peer to peer, and all mark it at the same position."""
    good = chain(CARMEN, ["a", "b", "c"])
    bad = chain(CARMEN, ["x"], previous=good[-1], kind=16 | 0x8000)
    after = chain(CARMEN, ["y"], previous=bad[-1])
    take(store, content_run([*good, *bad, *after]))

    run = read_run(store, TRUNK, 1, 3)

    assert run is not None
    assert len(run.headers) == 5
    other = LogStore(tmp_path / "other.db", COMPANY)
    checked = take(other, run)
    assert (len(checked.entries), checked.broken_at) == (3, 4)
    assert other.heads() == store.heads()
    other.close()


def test_a_mark_goes_with_its_branch_and_away_when_a_lawful_entry_follows(
    store: LogStore,
) -> None:
    bad = chain(CARMEN, ["x"], previous=LEFT[-1], kind=16 | 0x8000)
    take(store, content_run([*COMMON, *LEFT, *bad]))
    take(store, content_run([*COMMON, *RIGHT]))
    marked = {log: head.broken_at for log, head in store.heads().items()}
    (left,) = (log for log in marked if path_of(store, log)[-1] == LEFT[-1].id)

    assert {log: at for log, at in marked.items() if at} == {left: 6}
    lawful = chain(CARMEN, ["more"], previous=LEFT[-1])
    take(store, content_run(lawful))
    assert all(head.broken_at is None for head in store.heads().values())
    assert store.entry_at(left, 6) == lawful[0].id


def test_an_own_entry_follows_the_branch_that_it_names(store: LogStore) -> None:
    for way in WAYS[:2]:
        take(store, run_of(way))

    for way in (LEFT, RIGHT):
        store.append(chain(CARMEN, ["mine"], previous=way[-1]), NOW_MS)

    assert len(store.heads_of(TRUNK)) == 2
    assert {head.seq for head in store.heads().values()} == {6, 7}


def test_a_fork_that_cannot_be_written_changes_nothing(
    store: LogStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    take(store, run_of(WAYS[0]))
    before, digest = store.heads(), store.digest()
    driver = store.connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    driver.execute("CREATE TRIGGER no BEFORE INSERT ON payload BEGIN SELECT RAISE(FAIL,'no'); END")

    with pytest.raises(Exception, match="no"):
        take(store, run_of(WAYS[1]))

    assert (store.heads(), store.digest()) == (before, digest)
    driver.execute("DROP TRIGGER no")
    assert take(store, run_of(WAYS[1])).fork_at == 4


def test_a_log_of_the_first_release_may_fork(tmp_path: Path) -> None:
    path = tmp_path / "first.db"
    entries = first_release(path)
    opened = LogStore(path, COMPANY)

    opened.append(chain(author(3), ["otra"], previous=entries[9]), NOW_MS)

    log = entries[0].header.key
    assert {head.seq for head in opened.heads_of(log).values()} == {11, len(entries)}
    assert opened.count() == len(entries) + 1
    opened.close()
