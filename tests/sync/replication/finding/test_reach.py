"""Whether others can reach us: what shows it, and whom it is asked of."""

from __future__ import annotations

from sync.replication.finding.reach import AGAIN_S, ASKED_S, Reach, Reachable


def test_nothing_is_known_until_something_shows_it() -> None:
    assert Reach().reachable is Reachable.UNKNOWN


def test_somebody_who_came_in_settles_it() -> None:
    reach = Reach()

    reach.came_in()

    assert reach.reachable is Reachable.YES
    assert not reach.should_ask(0.0)


def test_one_peer_is_asked_and_another_one_when_it_does_not_answer() -> None:
    reach = Reach()

    assert reach.should_ask(0.0)
    assert not reach.should_ask(1.0)
    assert reach.should_ask(ASKED_S)


def test_a_no_is_asked_again_a_minute_later() -> None:
    reach = Reach()
    reach.answered(False, 10.0)

    assert reach.reachable is Reachable.NO
    assert not reach.should_ask(10.0 + AGAIN_S - 1)
    assert reach.should_ask(10.0 + AGAIN_S)


def test_a_later_yes_counts() -> None:
    reach = Reach()
    reach.answered(False, 10.0)

    reach.answered(True, 100.0)

    assert reach.reachable is Reachable.YES


def test_on_another_network_nothing_is_known_again() -> None:
    reach = Reach()
    reach.answered(False, 0.0)

    reach.moved()

    assert reach.reachable is Reachable.UNKNOWN
    assert reach.should_ask(0.1)
