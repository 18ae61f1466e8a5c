"""Runs of an author who broke the rules, runs that overlap, and runs of a log that forked."""

from __future__ import annotations

from itertools import accumulate

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from support.chains import (
    COMPANY,
    START_HLC,
    append_header,
    chain,
    key_of,
    no_cap,
    run_of,
)
from support.relay import CONTENT, empty_log, log_with, refusal
from sync.log.chain import GENERAL_PAYLOAD_CAP
from sync.log.entry import Entry
from sync.log.header import CRITICAL_BIT, ZERO_HASH
from sync.log.runs import Run, RunFault, check_run
from sync.values import EntryId, Lane

CARMEN, MARTA = key_of("Carmen"), key_of("Marta")

# -- the author's fault: what lies before it stays ----------------------------------

BREAKS = {
    "seq jumps": {"seq": 6},
    "seq stays": {"seq": 3},
    "hlc falls": {"hlc": START_HLC},
    "hlc stays": {"hlc": START_HLC + 2},
    "control kind in the content lane": {"kind": 16 | CRITICAL_BIT},
    "over the cap of the kind": {"size": GENERAL_PAYLOAD_CAP + 1},
}


def broken_log(changes: dict[str, int]) -> list[Entry]:
    """Three good entries, a fourth signed against the rules, two good ones after it."""
    entries = chain(CARMEN, 3)
    append_header(entries, CARMEN, **changes)
    append_header(entries, CARMEN, seq=5, hlc=START_HLC + 100)
    append_header(entries, CARMEN, seq=6, hlc=START_HLC + 101)
    return entries


@pytest.mark.parametrize("changes", BREAKS.values(), ids=BREAKS.keys())
def test_an_illegal_header_of_the_author_keeps_what_is_before_it(changes: dict[str, int]) -> None:
    entries = broken_log(changes)

    checked = empty_log(entries).take(run_of(entries, first=1))

    assert [e.id for e in checked.entries] == [e.id for e in entries[:3]]
    assert checked.broken_at == 4


@pytest.mark.parametrize("changes", BREAKS.values(), ids=BREAKS.keys())
@given(held=st.integers(0, 3), end=st.integers(4, 6))
@settings(max_examples=15)
def test_all_devices_find_the_log_broken_at_the_same_position(
    changes: dict[str, int], held: int, end: int
) -> None:
    entries = broken_log(changes)
    log = log_with(entries[:held]) if held else empty_log(entries)
    # A run that begins with the jump is at no position of this log: see the test below.
    assume(not (held == 3 and "seq" in changes))

    log.take(run_of(entries[held:end], first=held + 1))

    assert log.state() == (tuple(e.id for e in entries[:3]), 4)


def test_a_run_that_begins_with_a_jump_is_at_no_position() -> None:
    entries = broken_log({"seq": 6})

    assert refusal(log_with(entries[:3]), run_of(entries[3:], first=4)) == RunFault.WRONG_FIRST
    assert refusal(log_with(entries[:3]), run_of(entries[3:], first=6)) == RunFault.GAP


def test_a_header_of_another_log_inside_the_chain_breaks_it() -> None:
    for changes in ({"epoch": 8}, {"lane": 2}, {"device": MARTA.device}):
        entries = chain(CARMEN, 2)
        append_header(entries, CARMEN, **changes)
        append_header(entries, CARMEN, epoch=7, lane=1, device=CARMEN.device)

        assert empty_log(entries).take(run_of(entries, first=1)).broken_at == 3


def test_a_log_that_does_not_start_from_zero_is_broken_at_once() -> None:
    entries: list[Entry] = chain(CARMEN, 1)
    append_header(entries, CARMEN, seq=1)

    checked = empty_log(entries).take(run_of(entries[1:], first=1))

    assert (checked.entries, checked.broken_at) == ((), 1)


def test_a_log_may_start_at_the_beginning_of_time() -> None:
    entries = chain(CARMEN, 1)
    append_header(entries, CARMEN, seq=1, prev=ZERO_HASH, hlc=0)

    assert len(empty_log(entries).take(run_of(entries[1:])).entries) == 1


def test_the_cap_of_a_known_kind_goes_before_the_general_one() -> None:
    size = CONTENT[0].header.size
    run = run_of(CONTENT[:1])

    def checked(cap: int) -> int | None:
        return check_run(
            COMPANY, run, None, lambda seq: None, lambda lane, kind: cap, head_hlc=0
        ).broken_at

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
    ranges = data.draw(st.permutations([*cuts, (0, 5), (5, 9), (9, 12), (5, 9)]))
    pieces = [run_of(CONTENT[start:end]) for start, end in ranges]
    log = empty_log(CONTENT)

    # A peer asks again for what it could not use yet.
    for _ in pieces:
        for piece in pieces:
            if piece.first <= len(log.entries) + 1:
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
def test_a_different_header_at_a_position_we_hold_is_a_fork(at: int) -> None:
    log = log_with(CONTENT)

    checked = log.take(run_of(forked(at)))

    assert (checked.fork_at, checked.entries, checked.broken_at) == (at, (), None)
    assert log.state() == log_with(CONTENT).state()


def test_a_run_that_continues_another_branch_is_a_fork_at_our_head() -> None:
    checked = log_with(CONTENT[:5]).take(run_of(forked(5)[5:]))

    assert (checked.fork_at, checked.entries) == (5, ())


def test_a_fork_is_found_at_the_position_before_the_run() -> None:
    checked = log_with(CONTENT).take(run_of(forked(2)[4:]))

    assert checked.fork_at == 4


def test_positions_no_longer_held_are_no_evidence_of_a_fork() -> None:
    log = log_with(CONTENT)

    def nothing(seq: int) -> EntryId | None:
        return None

    checked = check_run(
        COMPANY, run_of(forked(2)), log.head, nothing, no_cap, head_hlc=START_HLC + 11
    )

    assert (checked.fork_at, checked.entries) == (None, ())


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
