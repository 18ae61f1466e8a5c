"""Who is asked for what: one peer per log, with a deadline and a window."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from support.chains import key_of
from sync.replication.wants import RUNS_PER_WANT, WINDOW_BYTES, Wants, _cost
from sync.values import EntryId, Lane, LogHead, LogKey

LOG = LogKey(key_of("Carmen").device, 1, Lane.CONTENT)
CONTROL = LogKey(key_of("Carmen").device, 1, Lane.CONTROL)
DEADLINE = 2.0


def head(seq: int, *, broken_at: int | None = None) -> LogHead:
    return LogHead(seq, EntryId(bytes(32)), seq, broken_at)


def anybody(peer: str, log: LogKey) -> bool:
    return True


def test_what_is_announced_is_asked_of_one_peer_only() -> None:
    wants: Wants[str] = Wants(DEADLINE)
    wants.announced("Diego", LOG, 5)
    wants.announced("Noa", LOG, 5)

    plan = wants.plan(0.0, {LOG: head(2)}, anybody)

    assert list(plan.values()) == [[(LOG, 3, 5)]]
    assert wants.plan(0.1, {LOG: head(2)}, anybody) == {}


def test_control_goes_first() -> None:
    wants: Wants[str] = Wants(DEADLINE)
    wants.announced("Diego", LOG, 5)
    wants.announced("Diego", CONTROL, 5)

    assert [r[0] for r in wants.plan(0.0, {}, anybody)["Diego"]] == [CONTROL, LOG]


def test_after_the_deadline_the_other_peer_is_asked() -> None:
    wants: Wants[str] = Wants(DEADLINE)
    wants.announced("Diego", LOG, 5)
    wants.announced("Noa", LOG, 5)
    (first,) = wants.plan(0.0, {}, anybody)

    (second,) = wants.plan(DEADLINE, {}, anybody)

    assert {first, second} == {"Diego", "Noa"}


def test_a_peer_that_leaves_frees_what_it_was_asked_for() -> None:
    wants: Wants[str] = Wants(DEADLINE)
    wants.announced("Diego", LOG, 5)
    wants.plan(0.0, {}, anybody)
    wants.announced("Noa", LOG, 5)

    wants.gone("Diego")

    assert wants.plan(0.1, {}, anybody) == {"Noa": [(LOG, 1, 5)]}


def test_a_peer_that_serves_what_is_no_use_is_not_asked_in_a_circle() -> None:
    wants: Wants[str] = Wants(DEADLINE)
    wants.announced("Diego", LOG, 5)
    wants.plan(0.0, {}, anybody)

    wants.arrived("Diego", LOG, 0, 0.1, progress=False)

    assert wants.plan(0.2, {}, anybody) == {}
    assert wants.plan(0.2 + DEADLINE, {}, anybody) == {"Diego": [(LOG, 1, 5)]}


def test_a_broken_log_is_asked_for_no_further() -> None:
    wants: Wants[str] = Wants(DEADLINE)
    wants.announced("Diego", LOG, 5)

    assert wants.plan(0.0, {LOG: head(2, broken_at=3)}, anybody) == {}


def test_a_peer_that_was_asked_and_stays_silent_is_stalled() -> None:
    wants: Wants[str] = Wants(DEADLINE)
    wants.announced("Diego", LOG, 5)
    wants.plan(0.0, {}, anybody)
    wants.plan(5.0, {}, anybody)

    assert wants.stalled(19.0, 20.0) == []
    assert wants.stalled(21.0, 20.0) == ["Diego"]

    wants.arrived("Diego", LOG, 3, 21.0, progress=True)
    assert wants.stalled(22.0, 20.0) == []


def test_a_long_log_is_asked_for_in_stretches() -> None:
    wants: Wants[str] = Wants(DEADLINE)
    wants.announced("Diego", LOG, 10_000)

    assert wants.plan(0.0, {}, anybody) == {"Diego": [(LOG, 1, RUNS_PER_WANT * 256)]}


def test_receiving_counts_what_is_not_here_yet() -> None:
    wants: Wants[str] = Wants(DEADLINE)
    wants.announced("Diego", LOG, 10)
    wants.announced("Diego", CONTROL, 4)

    assert wants.receiving("Diego", {LOG: head(3), CONTROL: head(9)}) == 7


@given(st.lists(st.integers(1, 3000), min_size=1, max_size=60))
@settings(max_examples=40)
def test_no_peer_is_asked_for_more_than_the_window(lengths: list[int]) -> None:
    wants: Wants[str] = Wants(DEADLINE)
    for epoch, length in enumerate(lengths):
        wants.announced("Diego", LogKey(LOG.device, epoch, 1), length)

    ranges = wants.plan(0.0, {}, anybody).get("Diego", [])

    assert sum(_cost(last - first + 1) for _, first, last in ranges) <= WINDOW_BYTES


@given(st.lists(st.integers(1, 2000), min_size=1, max_size=20), st.integers(1, 4))
@settings(max_examples=40)
def test_everything_arrives_in_the_end(lengths: list[int], peers: int) -> None:
    wants: Wants[int] = Wants(DEADLINE)
    logs = {LogKey(LOG.device, epoch, 1): length for epoch, length in enumerate(lengths)}
    for peer in range(peers):
        for log, length in logs.items():
            wants.announced(peer, log, length)
    heads: dict[LogKey, LogHead] = {}

    rounds = 0
    while any(heads.get(log, head(0)).seq < length for log, length in logs.items()):
        rounds += 1
        assert rounds < 1000
        for peer, ranges in wants.plan(float(rounds), heads, lambda p, k: True).items():
            for log, first, last in ranges:
                assert first == heads.get(log, head(0)).seq + 1
                heads[log] = head(last)
                wants.arrived(peer, log, last, float(rounds), progress=True)

    assert wants.plan(2000.0, heads, lambda p, k: True) == {}
