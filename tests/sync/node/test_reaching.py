"""What a cut leaves of a device's logs, branch by branch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from support.chains import COMPANY, chain, key_of, no_cap, run_of
from support.fold_office import governance
from sync.governance.acts import Tip
from sync.governance.notes import Cut, EpochNote, GrantNote
from sync.governance.state import Governance
from sync.log.entry import Entry
from sync.log.runs import check_run
from sync.node.reaching import Reaching
from sync.store.entries import LogStore
from sync.values import EntryId, Lane, LogKey, PersonId, Rank

PEPE = key_of("pepe")
BY = key_of("carmen").device
OFFICE = governance((Rank.OWNER, [BY]), (Rank.MEMBER, [PEPE.device]))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[LogStore]:
    made = LogStore(tmp_path / "log.db", COMPANY)
    yield made
    made.close()


def take(store: LogStore, entries: Sequence[Entry]) -> None:
    run = run_of(entries)
    store.ingest(check_run(COMPANY, run, store.tree(run.log), no_cap), 0)


def branches() -> tuple[list[Entry], list[Entry]]:
    """Two logs that are one up to the second entry; what follows there is 'b'."""
    trunk = chain(PEPE, 5)
    other = [*trunk[:2]]
    while len(other) < 4:
        other = [*other, _next(other)]
    return trunk, other[2:]


def _next(entries: list[Entry]) -> Entry:
    from support.chains import START_HLC, head_of, payload_of
    from sync.log.entry import compose

    return compose(
        COMPANY,
        PEPE,
        lane=Lane.CONTENT,
        kind=16,
        epoch=7,
        previous=head_of(entries),
        hlc=START_HLC + 100 + len(entries),
        payload=payload_of(f"b {len(entries)}".encode()),
    )


def tip(entry: Entry) -> Tip:
    header = entry.header
    return Tip(header.epoch, header.lane, header.seq, entry.id)


def removed(*cuts: Sequence[Entry]) -> Governance:
    """The office with one removal of Pepe for each of these lists of tips."""
    notes = tuple(
        Cut(EntryId(bytes([n]) * 32), BY, Rank.OWNER, tuple(tip(e) for e in tips), wipe=False)
        for n, tips in enumerate(cuts)
    )
    return replace(OFFICE, cuts={PEPE.device: notes})


def counting(store: LogStore, rules: Governance) -> set[EntryId]:
    """The entries that count, of all that are here."""
    reaching = Reaching(store)
    reaching.look(rules)
    found = set()
    for log, head in store.heads().items():
        for seq in range(log.start, head.seq + 1):
            entry = store.entry_at(log, seq)
            if entry is not None and reaching.counts(log, seq):
                found.add(entry)
    return found


def ids(*entries: Entry) -> set[EntryId]:
    return {entry.id for entry in entries}


def test_without_a_cut_all_branches_count(store: LogStore) -> None:
    trunk, other = branches()
    take(store, trunk)
    take(store, other)

    assert counting(store, OFFICE) == ids(*trunk, *other)


@pytest.mark.parametrize("first", [0, 1])
def test_a_tip_on_one_branch_leaves_the_way_to_it(store: LogStore, first: int) -> None:
    trunk, other = branches()
    for entries in ((trunk, other), (trunk[:2], other, trunk[2:]))[first]:
        take(store, entries)

    assert counting(store, removed([trunk[3]])) == ids(*trunk[:4])
    assert counting(store, removed([other[0]])) == ids(*trunk[:2], other[0])
    assert counting(store, removed([trunk[2], other[1]])) == ids(*trunk[:3], *other)


def test_of_several_removals_all_must_allow(store: LogStore) -> None:
    trunk, other = branches()
    take(store, trunk)
    take(store, other)

    assert counting(store, removed([trunk[4]], [trunk[2], other[1]])) == ids(*trunk[:3])
    assert counting(store, removed([trunk[4]], [])) == set()


def test_a_tip_that_is_not_here_shows_nothing(store: LogStore) -> None:
    trunk, _ = branches()
    take(store, trunk[:3])
    reaching = Reaching(store)
    rules = removed([trunk[3]])
    reaching.look(rules)
    log = LogKey(PEPE.device, 7, Lane.CONTENT)
    assert not reaching.counts(log, 1)
    before = reaching.notes()

    take(store, trunk[3:])
    reaching.look(rules)

    assert [reaching.counts(log, seq) for seq in range(1, 6)] == [True] * 4 + [False]
    assert reaching.notes() != before


def test_a_tip_with_another_hash_at_that_position_shows_nothing(store: LogStore) -> None:
    trunk, other = branches()
    take(store, trunk)

    assert counting(store, removed([other[1]])) == set()


def test_the_note_stays_while_the_log_grows_beyond_the_cut(store: LogStore) -> None:
    trunk, _ = branches()
    take(store, trunk[:4])
    reaching = Reaching(store)
    rules = removed([trunk[1]])
    reaching.look(rules)
    before = reaching.notes()

    take(store, trunk[4:])
    reaching.look(rules)

    assert reaching.notes() == before


def test_epochs_beyond_the_limit_do_not_count(store: LogStore) -> None:
    trunk, _ = branches()
    take(store, trunk)
    notes = (EpochNote(7, None, None, (), counts=False),)

    assert counting(store, replace(OFFICE, epochs={PEPE.device: notes})) == set()


def test_an_ended_role_holds_up_to_where_it_ended(store: LogStore) -> None:
    trunk, _ = branches()
    take(store, trunk)
    until = (tip(trunk[1]),)
    grant = GrantNote(EntryId(b"\1" * 32), Rank.ADMIN, BY, ended=True, untils=(until,))
    reaching = Reaching(store)
    reaching.look(replace(OFFICE, grants={PersonId(PEPE.device): (grant,)}))
    log = LogKey(PEPE.device, 7, Lane.CONTENT)

    assert [reaching.rank_at(log, seq) for seq in (1, 2, 3)] == [2, 2, 3]
    assert reaching.rank_at(LogKey(BY, 7, Lane.CONTENT), 1) is None
