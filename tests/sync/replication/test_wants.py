"""Who is asked for what: one peer per log, with a deadline and a window."""

from __future__ import annotations

import dataclasses
import hashlib

from hypothesis import given, settings
from hypothesis import strategies as st

from support.chains import key_of
from sync.replication.goals import RUNS_PER_WANT, Arrival
from sync.replication.heads import Heads
from sync.replication.wants import WINDOW_BYTES, Wants
from sync.values import EntryId, Lane, LogHead, LogKey, branch_name

LOG = LogKey(key_of("Carmen").device, 1, Lane.CONTENT)
CONTROL = LogKey(key_of("Carmen").device, 1, Lane.CONTROL)
DEADLINE = 2.0


def id_at(seq: int, way: str = "") -> EntryId:
    """The entry at a position, on the way of that name."""
    return EntryId(hashlib.sha256(f"{way} {seq}".encode()).digest())


def heads(**held: int) -> Heads:
    """What we hold of LOG and CONTROL."""
    logs = {"log": LOG, "control": CONTROL}
    return Heads({logs[name]: LogHead(seq, id_at(seq), seq) for name, seq in held.items()})


def announce(wants: Wants[str], peer: str, log: LogKey, seq: int, way: str = "") -> None:
    wants.announced(peer, log, seq, id_at(seq, way)[:8])


def run_came(
    first: int, last: int, *, held_to: int | None, new: int, log: LogKey = LOG, way: str = ""
) -> Arrival:
    return Arrival(log, first, last, held_to, new, lambda seq: id_at(seq, way)[:8])


def anybody(peer: object, log: LogKey) -> bool:
    return True


def test_what_is_announced_is_asked_of_one_peer_only() -> None:
    wants: Wants[str] = Wants(DEADLINE)
    announce(wants, "Diego", LOG, 5)
    announce(wants, "Noa", LOG, 5)

    plan = wants.plan(0.0, heads(log=2), anybody)

    assert list(plan.values()) == [[(LOG, 3, 5)]]
    assert wants.plan(0.1, heads(log=2), anybody) == {}


def test_control_goes_first() -> None:
    wants: Wants[str] = Wants(DEADLINE)
    announce(wants, "Diego", LOG, 5)
    announce(wants, "Diego", CONTROL, 5)

    assert [r[0] for r in wants.plan(0.0, heads(), anybody)["Diego"]] == [CONTROL, LOG]


def test_after_the_deadline_the_other_peer_is_asked() -> None:
    wants: Wants[str] = Wants(DEADLINE)
    announce(wants, "Diego", LOG, 5)
    announce(wants, "Noa", LOG, 5)
    (first,) = wants.plan(0.0, heads(), anybody)

    (second,) = wants.plan(DEADLINE, heads(), anybody)

    assert {first, second} == {"Diego", "Noa"}


def test_a_peer_that_leaves_frees_what_it_was_asked_for() -> None:
    wants: Wants[str] = Wants(DEADLINE)
    announce(wants, "Diego", LOG, 5)
    wants.plan(0.0, heads(), anybody)
    announce(wants, "Noa", LOG, 5)

    wants.gone("Diego")

    assert wants.plan(0.1, heads(), anybody) == {"Noa": [(LOG, 1, 5)]}


def test_a_peer_that_serves_what_is_no_use_is_not_asked_in_a_circle() -> None:
    wants: Wants[str] = Wants(DEADLINE)
    announce(wants, "Diego", LOG, 5)
    wants.plan(0.0, heads(), anybody)

    wants.refused("Diego", LOG, 0.1)

    assert wants.plan(0.2, heads(), anybody) == {}
    assert wants.plan(0.2 + DEADLINE, heads(), anybody) == {"Diego": [(LOG, 1, 5)]}


def test_a_broken_log_is_asked_for_no_further() -> None:
    wants: Wants[str] = Wants(DEADLINE)
    announce(wants, "Diego", CONTROL, 5)
    wants.plan(0.0, heads(control=2), anybody)
    broken = dataclasses.replace(run_came(3, 5, held_to=2, new=0, log=CONTROL), broken=True)

    wants.arrived("Diego", broken, 0.1)

    assert wants.plan(9.0, heads(control=2), anybody) == {}
    assert not wants.lacks("Diego", Lane.CONTROL)


def test_a_peer_lacks_nothing_once_its_control_entries_are_here() -> None:
    wants: Wants[str] = Wants(DEADLINE)
    announce(wants, "Diego", CONTROL, 5)
    wants.plan(0.0, heads(), anybody)
    assert wants.lacks("Diego", Lane.CONTROL)

    wants.arrived("Diego", run_came(1, 5, held_to=5, new=5, log=CONTROL), 0.1)

    assert not wants.lacks("Diego", Lane.CONTROL)


def test_a_peer_that_was_asked_and_stays_silent_is_stalled() -> None:
    wants: Wants[str] = Wants(DEADLINE)
    announce(wants, "Diego", LOG, 5)
    wants.plan(0.0, heads(), anybody)
    wants.plan(5.0, heads(), anybody)

    assert wants.stalled(19.0, 20.0) == []
    assert wants.stalled(21.0, 20.0) == ["Diego"]

    wants.arrived("Diego", run_came(1, 3, held_to=3, new=3), 21.0)
    assert wants.stalled(22.0, 20.0) == []


def test_a_long_log_is_asked_for_in_stretches() -> None:
    wants: Wants[str] = Wants(DEADLINE)
    announce(wants, "Diego", LOG, 10_000)

    assert wants.plan(0.0, heads(), anybody) == {"Diego": [(LOG, 1, RUNS_PER_WANT * 256)]}


def test_receiving_counts_what_is_not_here_yet() -> None:
    wants: Wants[str] = Wants(DEADLINE)
    announce(wants, "Diego", LOG, 10)
    announce(wants, "Diego", CONTROL, 9)
    held = heads(log=3, control=9)
    wants.to_look_up(held)

    assert wants.receiving("Diego", held) == 7


@given(st.lists(st.integers(1, 3000), min_size=1, max_size=60), st.integers(200, 4096))
@settings(max_examples=40)
def test_no_peer_is_asked_for_more_than_the_window(lengths: list[int], each: int) -> None:
    wants: Wants[str] = Wants(DEADLINE)
    first_run = dataclasses.replace(run_came(1, 256, held_to=256, new=256), size=256 * each)
    wants.arrived("Diego", first_run, 0.0)  # so heavy are Diego's entries
    for epoch, length in enumerate(lengths):
        announce(wants, "Diego", LogKey(LOG.device, epoch, 1), length)

    ranges = wants.plan(0.0, heads(), anybody).get("Diego", [])

    assumed = max(each, 448)  # lighter ones are believed bit by bit only
    assert sum((last - first + 1) * assumed for _, first, last in ranges) <= WINDOW_BYTES


@given(st.lists(st.integers(1, 2000), min_size=1, max_size=20), st.integers(1, 4))
@settings(max_examples=40)
def test_everything_arrives_in_the_end(lengths: list[int], peers: int) -> None:
    wants: Wants[str] = Wants(DEADLINE)
    logs = {LogKey(LOG.device, epoch, 1): length for epoch, length in enumerate(lengths)}
    for peer in range(peers):
        for log, length in logs.items():
            announce(wants, str(peer), log, length)
    held = Heads()

    rounds = 0
    while any(held.deepest(log) < length for log, length in logs.items()):
        rounds += 1
        assert rounds < 1000
        for who, ranges in wants.plan(float(rounds), held, anybody).items():
            for log, first, last in ranges:
                assert first == held.deepest(log) + 1
                held.take({log: LogHead(last, id_at(last), last)})
                came = run_came(first, last, held_to=last, new=last - first + 1, log=log)
                wants.arrived(who, came, float(rounds))

    wants.to_look_up(held)
    assert wants.plan(2000.0, held, anybody) == {}


# -- forks --------------------------------------------------------------------------


class Forked:
    """We hold ``ours`` entries, Diego ``theirs``; the first ``common`` of them are the same."""

    def __init__(self, ours: int, theirs: int, common: int) -> None:
        self.ours, self.theirs, self.common = ours, theirs, common
        self.held = Heads({LOG: LogHead(ours, id_at(ours), ours)})
        self.got = common  # of their way
        self.asked = 0

    def look_up(self, wants: Wants[str], now: float) -> None:
        for peer, log, goal in wants.to_look_up(self.held):
            held = goal.hash8 == id_at(goal.seq, self.way(goal.seq))[:8] and goal.seq <= self.got
            wants.looked_up(peer, log, goal, now, held=held)

    def way(self, seq: int) -> str:
        return "" if seq <= self.common else "theirs"

    def answer(self, first: int, last: int) -> Arrival:
        """The run that Diego sends, as our log takes it."""
        end = min(last, first + 255, self.theirs)
        new = 0
        held_to = None
        if first <= self.got + 1:
            new = max(0, end - self.got)
            self.got = max(self.got, end)
            held_to = end
            if self.got > self.common:
                name = branch_name(self.common + 1, id_at(self.common + 1, "theirs"))
                branch = dataclasses.replace(LOG, branch=name)
                self.held.take({branch: LogHead(self.got, id_at(self.got, "theirs"), 0)})
        return Arrival(LOG, first, end, held_to, new, lambda s: id_at(s, self.way(s))[:8])


@given(st.data())
@settings(max_examples=100)
def test_a_fork_is_found_wherever_it_is_with_bounded_work(data: st.DataObject) -> None:
    ours = data.draw(st.integers(1, 100_000))
    theirs = data.draw(st.integers(1, 100_000))
    common = data.draw(st.integers(0, min(ours, theirs) - 1))
    case = Forked(ours, theirs, common)
    wants: Wants[str] = Wants(DEADLINE)
    announce(wants, "Diego", LOG, theirs, "theirs")

    now = 0.0
    while case.got < theirs:
        now += 3.0
        case.look_up(wants, now)
        for log, first, last in wants.plan(now, case.held, anybody).get("Diego", []):
            case.asked += 1
            while first <= last:
                came = case.answer(first, last)
                assert wants.arrived("Diego", came, now)
                wants.grew(log)
                if came.held_to is None:
                    break
                first = came.last + 1
        assert case.asked < 60 + (theirs - common) // 256

    case.look_up(wants, now)
    assert wants.plan(now + 9, case.held, anybody) == {}


def test_the_newest_word_of_a_peer_replaces_what_was_known_of_it() -> None:
    wants: Wants[str] = Wants(DEADLINE)
    announce(wants, "Diego", LOG, 50, "theirs")
    wants.plan(0.0, heads(log=10), anybody)

    announce(wants, "Diego", LOG, 10)

    held = heads(log=10)
    assert wants.to_look_up(held) == []
    assert wants.plan(9.0, held, anybody) == {}


def test_a_branch_is_asked_for_from_where_it_begins() -> None:
    branch = LogKey(LOG.device, 1, Lane.CONTENT, branch_name(40, id_at(40, "theirs")))
    wants: Wants[str] = Wants(DEADLINE)
    announce(wants, "Diego", branch, 60, "theirs")

    assert wants.plan(0.0, heads(log=50), anybody) == {"Diego": [(branch, 40, 60)]}


@given(st.data())
@settings(max_examples=100)
def test_a_peer_that_leads_nowhere_is_found_out_after_bounded_work(data: st.DataObject) -> None:
    """Whatever it answers, of what an author signed: it cannot make us ask for ever."""
    seq = data.draw(st.integers(1, 100_000))
    held = Heads({LOG: LogHead(500, id_at(500), 500)})
    wants: Wants[str] = Wants(DEADLINE)
    announce(wants, "Diego", LOG, seq, "nonsense")

    now, asked, honest = 0.0, 0, True
    while honest and asked < 400:
        now += 3.0
        for peer, log, goal in wants.to_look_up(held):
            wants.looked_up(peer, log, goal, now, held=False)
        for _, first, last in wants.plan(now, held, anybody).get("Diego", []):
            asked += 1
            hangs = first == 1 or (first <= 501 and data.draw(st.booleans()))
            end = min(last, 500)
            came = run_came(first, max(first, end), held_to=max(first, end), new=0)
            if not hangs:
                came = run_came(first, last, held_to=None, new=0)
            honest = wants.arrived("Diego", came, now)

    assert asked < 400
    assert wants.plan(now + 9, held, anybody) == {}
