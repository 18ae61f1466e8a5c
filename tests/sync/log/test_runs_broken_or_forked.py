"""Runs of an author who broke the rules, runs that overlap, and runs of a log that forked."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from itertools import accumulate

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.chains import (
    COMPANY,
    START_HLC,
    append_header,
    chain,
    key_of,
    run_of,
)
from support.relay import CONTENT, empty_log, log_with, refusal
from sync.errors import RunRefused
from sync.log.chain import GENERAL_PAYLOAD_CAP
from sync.log.entry import Entry
from sync.log.header import CRITICAL_BIT, ZERO_HASH
from sync.log.runs import Run, check_run
from sync.log.tree import GrownTree
from sync.values import Lane

CARMEN, MARTA = key_of("Carmen"), key_of("Marta")

# -- the author's fault: what lies before it stays ----------------------------------

BREAKS: dict[str, dict[str, int | bytes]] = {
    "seq jumps": {"seq": 6},
    "seq stays": {"seq": 3},
    "hlc falls": {"hlc": START_HLC},
    "hlc stays": {"hlc": START_HLC + 2},
    "control kind in the content lane": {"kind": 16 | CRITICAL_BIT},
    "over the cap of the kind": {"size": GENERAL_PAYLOAD_CAP + 1},
    "of another epoch": {"epoch": 8},
    "of another lane": {"lane": 2},
    "of another device": {"device": MARTA.device},
}


def broken_log(changes: dict[str, int | bytes]) -> list[Entry]:
    """Three good entries, a fourth signed against the rules, two good ones after it."""
    entries = chain(CARMEN, 3)
    append_header(entries, CARMEN, **changes)
    log: dict[str, int | bytes] = {"epoch": 7, "lane": 1, "device": CARMEN.device, "kind": 16}
    append_header(entries, CARMEN, **{**log, "seq": 5, "hlc": START_HLC + 100})
    append_header(entries, CARMEN, **{**log, "seq": 6, "hlc": START_HLC + 101})
    return entries


@pytest.mark.parametrize("changes", BREAKS.values(), ids=BREAKS.keys())
def test_an_illegal_header_of_the_author_keeps_what_is_before_it(
    changes: dict[str, int | bytes],
) -> None:
    entries = broken_log(changes)

    checked = empty_log(entries).take(run_of(entries, first=1))

    assert [e.id for e in checked.entries] == [e.id for e in entries[:3]]
    assert checked.broken_at == 4
    assert checked.tail == tuple(e.raw for e in entries[3:])


@pytest.mark.parametrize("changes", BREAKS.values(), ids=BREAKS.keys())
@given(data=st.data())
@settings(max_examples=25)
def test_all_devices_find_the_log_broken_at_the_same_position(
    changes: dict[str, int | bytes], data: st.DataObject
) -> None:
    """Whatever the pieces that the log is cut into, and whatever order they come in."""
    # T10
    entries = broken_log(changes)
    cuts = sorted(data.draw(st.sets(st.integers(1, 5))))
    pieces = list(zip([0, *cuts], [*cuts, 6], strict=True))
    # A relay may count a jump as the author did, or as it should have been.
    as_signed = data.draw(st.booleans())
    runs = [
        replace(
            run_of(entries[a:b], first=entries[a].header.seq if as_signed else a + 1),
            log=entries[0].header.key,
        )
        for a, b in data.draw(st.permutations(pieces))
    ]
    log = empty_log(entries)

    for _ in runs:  # a peer asks again for what it could not use yet
        for run in runs:
            with suppress(RunRefused):
                log.take(run)

    assert {e.id for e in log.entries} == {e.id for e in entries[:3]}
    assert log.broken_at == 4


def test_a_run_that_begins_with_a_jump_is_the_author_s_fault() -> None:
    entries = broken_log({"seq": 6})

    for first in (4, 6):
        log = log_with(entries[:3])

        checked = log.take(run_of(entries[3:], first=first))

        assert (checked.entries, checked.broken_at) == ((), 4)


def test_a_broken_branch_that_another_goes_on_from_is_not_marked() -> None:
    """An illegal entry and a lawful one follow the same: the lawful branch goes on."""
    entries = broken_log({"hlc": 0})
    lawful = chain(CARMEN, 6)
    one, other = log_with(entries[:3]), log_with(entries[:3])

    for log, runs in (
        (one, [run_of(entries[3:]), run_of(lawful[3:])]),
        (other, [run_of(lawful[3:]), run_of(entries[3:])]),
    ):
        for run in runs:
            log.take(run)

    assert one.state() == other.state() == (tuple(e.id for e in lawful), None)


def test_a_header_of_another_log_inside_the_chain_breaks_it() -> None:
    for changes in ({"epoch": 8}, {"lane": 2}, {"device": MARTA.device}):
        entries = chain(CARMEN, 2)
        append_header(entries, CARMEN, **changes)
        append_header(entries, CARMEN, epoch=7, lane=1, device=CARMEN.device)

        assert empty_log(entries).take(run_of(entries, first=1)).broken_at == 3


def test_a_first_entry_that_follows_another_hangs_nowhere() -> None:
    entries: list[Entry] = chain(CARMEN, 1)
    append_header(entries, CARMEN, seq=1)

    checked = empty_log(entries).take(run_of(entries[1:], first=1))

    assert (checked.entries, checked.broken_at, checked.parent) == ((), None, None)


def test_a_log_that_starts_at_another_position_than_the_first_is_broken_at_once() -> None:
    entries: list[Entry] = chain(CARMEN, 1)
    append_header(entries, CARMEN, seq=3, prev=ZERO_HASH)

    checked = empty_log(entries).take(run_of(entries[1:]))

    assert (checked.entries, checked.broken_at) == ((), 1)


def test_a_log_may_start_at_the_beginning_of_time() -> None:
    entries = chain(CARMEN, 1)
    append_header(entries, CARMEN, seq=1, prev=ZERO_HASH, hlc=0)

    assert len(empty_log(entries).take(run_of(entries[1:])).entries) == 1


def test_the_cap_of_a_known_kind_goes_before_the_general_one() -> None:
    size = CONTENT[0].header.size
    run = run_of(CONTENT[:1])

    def checked(cap: int) -> int | None:
        return check_run(COMPANY, run, GrownTree(), lambda lane, kind: cap).broken_at

    assert checked(size) is None
    assert checked(size - 1) == 1


def test_a_broken_control_run_keeps_its_lawful_start() -> None:
    entries = chain(CARMEN, 3, lane=Lane.CONTROL, kind=5 | CRITICAL_BIT)
    append_header(entries, CARMEN, hlc=0)
    append_header(entries, CARMEN)

    checked = empty_log(entries).take(run_of(entries))

    assert [e.header.seq for e in checked.entries] == [1, 2, 3]
    assert checked.broken_at == 4


# -- overlap and forks --------------------------------------------------------------


@pytest.mark.parametrize("held", range(13))
def test_what_we_hold_is_skipped(held: int) -> None:
    log = log_with(CONTENT[:held]) if held else empty_log(CONTENT)

    checked = log.take(run_of(CONTENT))

    assert [e.header.seq for e in checked.entries] == list(range(held + 1, 13))
    assert log.state() == log_with(CONTENT).state()


def test_a_run_inside_what_we_hold_brings_nothing() -> None:
    checked = log_with(CONTENT).take(run_of(CONTENT[3:7]))

    assert (checked.entries, checked.fork_at) == ((), None)


@given(
    cuts=st.lists(
        st.tuples(st.integers(0, 11), st.integers(1, 12)).filter(lambda cut: cut[0] < cut[1]),
        max_size=5,
    ),
    data=st.data(),
)
@settings(max_examples=40)
def test_overlapping_repeated_and_permuted_runs_reach_the_same_state(
    cuts: list[tuple[int, int]], data: st.DataObject
) -> None:
    # T12
    ranges = data.draw(st.permutations([*cuts, (0, 5), (5, 9), (9, 12), (5, 9)]))
    pieces = [run_of(CONTENT[start:end]) for start, end in ranges]
    log = empty_log(CONTENT)

    # A peer asks again for what it could not use yet.
    for _ in pieces:
        for piece in pieces:
            log.take(piece)

    assert log.state() == (tuple(e.id for e in CONTENT), None)
    assert log.fork_at is None


def forked(at: int, length: int = 8) -> list[Entry]:
    """Carmen's log written again from position ``at`` on."""
    entries = CONTENT[: at - 1] if at > 1 else []
    if not entries:
        return chain(CARMEN, length, text="other")
    entries = list(entries)
    while len(entries) < length:
        append_header(entries, CARMEN)
    return entries


@pytest.mark.parametrize("at", [1, 2, 5, 8])
def test_a_different_header_at_a_position_we_hold_starts_a_branch(at: int) -> None:
    log, other = log_with(CONTENT), forked(at)

    checked = log.take(run_of(other))

    assert (checked.fork_at, checked.broken_at) == (at, None)
    assert [e.id for e in checked.entries] == [e.id for e in other[at - 1 :]]
    assert {e.id for e in log.entries} == {e.id for e in [*CONTENT, *other]}


def test_a_run_from_the_middle_of_another_branch_asks_for_what_is_before_it() -> None:
    for held in (CONTENT, CONTENT[:5]):
        checked = log_with(held).take(run_of(forked(5)[5:]))

        assert (checked.parent, checked.fork_at, checked.entries) == (None, None, ())


def test_the_clock_of_a_branch_goes_on_from_where_it_parts() -> None:
    log = log_with(CONTENT)
    entries = list(CONTENT[:4])
    append_header(entries, CARMEN, hlc=entries[-1].header.hlc + 1)

    assert log.take(run_of(entries[4:])).broken_at is None


def branches() -> list[list[Entry]]:
    """Five ways that a log goes: two part at 5, one of them again at 7, others at 9 and 1."""
    second = forked(5)
    third = list(second[:6])
    append_header(third, CARMEN, hlc=START_HLC + 900)
    append_header(third, CARMEN)
    return [list(CONTENT), second, third, forked(9, 11), forked(1, 4)]


@given(data=st.data())
@settings(max_examples=40)
def test_runs_of_a_forked_log_reach_the_same_state_in_any_order(data: st.DataObject) -> None:
    # T12
    ways = branches()
    pieces = []
    for way in ways:
        cuts = sorted(data.draw(st.sets(st.integers(1, len(way) - 1), max_size=3)))
        overlap = data.draw(st.integers(0, 2))
        for a, b in zip([0, *cuts], [*cuts, len(way)], strict=True):
            pieces.append(run_of(way[max(0, a - overlap) : b]))
    log = empty_log(CONTENT)

    ordered = data.draw(st.permutations(pieces))
    for _ in ordered:
        for piece in ordered:
            log.take(piece)

    assert {e.id for e in log.entries} == {e.id for way in ways for e in way}
    assert len(log.entries) == len({e.id for e in log.entries})
    assert log.broken_at is None


@given(
    data=st.data(),
    lengths=st.lists(st.integers(1, 5), min_size=1, max_size=4),
)
@settings(max_examples=40)
def test_a_log_may_be_cut_into_runs_anywhere(data: st.DataObject, lengths: list[int]) -> None:
    ends = [min(end, 12) for end in accumulate(lengths)]
    log = empty_log(CONTENT)

    start = 0
    for end in ends:
        begin = data.draw(st.integers(0, start))
        if begin < end:
            log.take(run_of(CONTENT[begin:end]))
        start = end

    assert log.state() == (tuple(e.id for e in CONTENT[: ends[-1]]), None)


@given(
    headers=st.lists(st.binary(min_size=128, max_size=128), min_size=1, max_size=3),
    signature=st.binary(min_size=64, max_size=64),
    first=st.integers(-(2**64), 2**65),
)
def test_rubbish_is_refused_and_nothing_else(
    headers: list[bytes], signature: bytes, first: int
) -> None:
    run = Run(CONTENT[0].header.key, first, tuple(headers), signature, {}, {})

    refusal(log_with(CONTENT[:2]), run)
